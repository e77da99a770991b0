import KubeClient

/// Whether every pair of the selector stands on some Pod, or on a template that would make one.
struct SelectorMatches: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard let selector = service.selector else { return .notApplicable }
    let labels = LabelSelector(matchLabels: selector)
    let inventory = context.inventory
    if !ServicePods.own(behind: service, in: context).isEmpty { return .yes }
    if !ServicePods.inNamespace(behind: service, in: context).isEmpty { return .yes }
    if context.application.workload?.labelSets.contains(where: labels.matches) == true,
      service.namespace == context.namespace
    {
      return CheckResult(.yes, confidence: .inferred)
    }
    if !inventory.templates(selectedBy: selector, in: service.namespace).isEmpty
      || inventory.hasLoneReplicaSet(selectedBy: selector, in: service.namespace)
    {
      return CheckResult(.yes, confidence: .inferred)
    }
    if let reason = inventory.pods.unavailable, !inventory.cluster.isManifestOnly {
      return .unknown(reason)
    }
    if let reason = inventory.templateGap { return .unknown(reason) }
    // In manifests alone it is a fault where the workload that is meant stands beside the Service, or
    // in another namespace; what it selects may else stand in another file.
    if inventory.cluster.isManifestOnly, !Self.isMeant(by: service, selector, in: context),
      PodsElsewhere.namespaces(ofTemplates: labels, in: inventory).isEmpty
    {
      return .unknown(
        inventory.pods.unavailable
          ?? Unavailable(.notCaptured, verb: "list", resource: ObjectKind.pod.resource))
    }
    return fault(service, selector: selector, in: context)
  }

  /// Whether a Service evidently means the workload beside it: by its name, or but for slips of the pen.
  private static func isMeant(
    by service: Service, _ selector: [String: String], in context: CheckContext
  ) -> Bool {
    guard let workload = context.application.workload else { return false }
    guard context.inventory.cluster.mayBeElsewhere, service.name != workload.metadata.name else {
      return true
    }
    let labels = workload.template.labels
    return selector.allSatisfy { key, value in
      labels.values.contains(value)
        || labels[key].map { NearNames.misspelling(of: value, among: [$0]) != nil } ?? false
    }
  }

  private func fault(
    _ service: Service, selector: [String: String], in context: CheckContext
  ) -> CheckResult {
    let difference = SelectorDifference(selector, in: context)
    return CheckResult(
      .no, confidence: context.inventory.cluster.isManifestOnly ? .inferred : .proven,
      facts: difference.facts(of: service), evidence: difference.evidence(of: service))
  }
}
