import KubeClient

/// Whether the Service has a selector, or endpoints that somebody made by hand.
struct ServiceHasSelector: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if service.selector != nil { return .yes }
    if let written = Self.written(for: service, in: context.inventory) {
      return CheckResult(
        .yes, confidence: .inferred, evidence: [Evidence(.spec, written, path: "metadata.name")])
    }
    switch ServiceEndpoints.of(service, in: context) {
    case .value(let endpoints) where endpoints.ready + endpoints.notReady > 0:
      return CheckResult(
        .yes,
        evidence: endpoints.objects.prefix(1).map {
          Evidence(
            .status, $0, path: "endpoints", value: "\(endpoints.ready + endpoints.notReady)",
            command: ShellCommand.slices(of: service))
        })
    case .value: return fault(service, in: context, confidence: .proven)
    case .unavailable(let reason):
      if let failed = await ServiceVisit.firstFailed(of: service, in: context),
        failed.visit.saysNoEndpoints
      {
        var result = fault(service, in: context, confidence: .proven)
        result.evidence += failed.evidence(of: service)
        return result
      }
      // In manifests alone a Service beside the workload that it means has to select it.
      guard context.inventory.cluster.isManifestOnly, context.application.workload != nil else {
        return .unknown(reason)
      }
      return fault(service, in: context, confidence: .inferred)
    }
  }

  /// What holds a Service's addresses in manifests; nobody writes it down who does not fill it, be it
  /// while the application runs.
  private static func written(
    for service: Service, in inventory: Inventory
  ) -> ObjectReference? {
    guard inventory.cluster.isManifestOnly else { return nil }
    return inventory.slices(of: service).first?.reference
      ?? inventory.endpoints.named(service.name, in: service.namespace)?.reference
  }

  private func fault(
    _ service: Service, in context: CheckContext, confidence: Confidence
  ) -> CheckResult {
    var facts = service.baseFacts
    if let wanted = SelectorDifference.pairs(of: context.application), !wanted.isEmpty {
      facts["suggestion"] = LabelSelector(matchLabels: wanted).text
      facts["patch"] = PatchText.selector(wanted.mapValues { $0 })
    }
    return CheckResult(
      .no, confidence: confidence, facts: facts,
      evidence: [
        service.evidence("spec.selector", "∅"),
        Evidence(
          .status, service.reference, path: "endpoints", value: "0",
          command: ShellCommand.slices(of: service)),
      ])
  }
}
