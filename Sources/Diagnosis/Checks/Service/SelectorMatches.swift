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
    if inventory.cluster.isManifestOnly {
      return declared(service, selector: selector, in: context)
    }
    if let reason = inventory.pods.unavailable { return .unknown(reason) }
    return fault(service, selector: selector, in: context)
  }

  /// In manifests alone it is a fault where the selector evidently means the workload beside the
  /// Service, or one in another namespace; what it selects may else be labelled by somebody while it
  /// runs, or stand in another file.
  private func declared(
    _ service: Service, selector: [String: String], in context: CheckContext
  ) -> CheckResult {
    if let reason = context.inventory.templateGap { return .unknown(reason) }
    let application = context.application
    let sets = (application.workload?.labelSets ?? []) + application.pods.map(\.metadata.labels)
    let isElsewhere =
      application.workload == nil
      && !PodsElsewhere.namespaces(
        ofTemplates: LabelSelector(matchLabels: selector), in: context.inventory
      ).isEmpty
    let author = application.target.name == service.name ? nil : service
    guard
      isElsewhere || sets.contains(where: { SelectorSlip.isSlip(selector, of: $0, by: author) })
    else {
      let text = LabelSelector(matchLabels: selector).text
      return .unknown(
        Unavailable(
          .notCaptured, verb: "list", resource: ObjectKind.pod.resource,
          namespace: service.namespace,
          detail:
            "nothing in the manifests makes Pods with the labels \(text); they may be set at run time, or the workload stands elsewhere"
        ))
    }
    return fault(service, selector: selector, in: context)
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
