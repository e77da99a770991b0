import KubeClient

/// Whether the Service has a ready endpoint, from EndpointSlices, else Endpoints, else derived.
struct ServiceEndpointsListed: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if context.inventory.cluster.isManifestOnly { return await declared(service, in: context) }
    switch ServiceEndpoints.of(service, in: context) {
    case .unavailable(let reason):
      guard let failed = await ServiceVisit.firstFailed(of: service, in: context),
        failed.visit.saysNoEndpoints
      else { return .unknown(reason) }
      return CheckResult(
        .no, facts: service.baseFacts, evidence: failed.evidence(of: service))
    case .value(let endpoints):
      // Endpoints that the selector no longer explains are left over from another one.
      let isLeftOver = endpoints.ready > 0 && Self.selectsNothing(service, in: context)
      let isUsable = endpoints.isUsable(by: service) && !isLeftOver
      var evidence = [
        Evidence(
          .status, endpoints.objects.first ?? service.reference, path: "endpoints",
          value: "\(endpoints.ready)/\(endpoints.ready + endpoints.notReady)",
          command: ShellCommand.slices(of: service))
      ]
      if isLeftOver {
        evidence.append(
          Evidence(
            .spec, service.reference, path: "spec.selector", value: service.selectorText,
            command: "kubectl get pods -n \(service.namespace) -l \(service.selectorText)"))
      } else if !isUsable, endpoints.ready > 0 {
        evidence.append(
          Evidence(
            .status, endpoints.objects.first ?? service.reference, path: "ports", value: "null",
            command: ShellCommand.slices(of: service)))
      }
      return CheckResult(
        isUsable ? .yes : .no, confidence: endpoints.confidence,
        facts: isUsable ? [:] : service.baseFacts, evidence: evidence)
    }
  }

  /// Whether the Service has a selector that no Pod of its namespace has, on its way out or not.
  private static func selectsNothing(_ service: Service, in context: CheckContext) -> Bool {
    guard let selector = service.selector, !selector.isEmpty else { return false }
    let inventory = context.inventory
    return inventory.pods.unavailable == nil
      && inventory.skipped(.pod, in: service.namespace) == nil
      && !inventory.pods.inNamespace(service.namespace).isEmpty
      && inventory.pods(selectedBy: selector, in: service.namespace).isEmpty
  }

  /// Manifests alone have no endpoints; a Service whose selector is wrong will have none.
  private func declared(_ service: Service, in context: CheckContext) async -> CheckResult {
    let selector = await SelectorMatches().answer(about: service, in: context)
    return switch selector.answer {
    case .no:
      CheckResult(
        .no, confidence: .inferred, facts: service.baseFacts,
        evidence: [service.evidence("spec.selector", service.selectorText)])
    case .unknown(let reason): .unknown(reason)
    case .yes, .notApplicable: .notApplicable
    }
  }
}
