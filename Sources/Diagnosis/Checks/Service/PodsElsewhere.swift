import KubeClient

/// Whether the Pods that the Service means run in another namespace.
///
/// Yes only where the application has nothing of its own here: with Pods beside the Service it is
/// the selector that is wrong, however common its labels are elsewhere.
struct PodsElsewhere: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard let selector = service.selector else { return .notApplicable }
    let difference = SelectorDifference(selector, in: context)
    var facts = difference.facts(of: service)
    var evidence = difference.evidence(of: service)
    guard context.application.workload == nil, context.application.pods.isEmpty else {
      return CheckResult(.no, facts: facts, evidence: evidence)
    }
    let inventory = context.inventory
    let labels = LabelSelector(matchLabels: selector)
    let elsewhere =
      inventory.cluster.isManifestOnly
      ? Self.namespaces(ofTemplates: labels, in: inventory)
      : Set(
        inventory.pods(labelled: labels).all.filter {
          !selector.isEmpty && $0.namespace != service.namespace && ServicePods.isLive($0)
        }.map(\.namespace))
    let others = elsewhere.subtracting([service.namespace]).sorted()
    guard !others.isEmpty else {
      let unread = inventory.pods(labelled: labels).unavailable
      let knowsOthers =
        inventory.cluster.source == .live && unread == nil
        || inventory.everyPod.isLoaded
          && inventory.everyPod.all.contains { $0.namespace != service.namespace }
      if knowsOthers || inventory.cluster.isManifestOnly {
        return CheckResult(.no, facts: facts, evidence: evidence)
      }
      let reason =
        unread
        ?? Unavailable(.notCaptured, verb: "list", resource: ObjectKind.pod.resource)
      return CheckResult(.unknown(reason), facts: facts, evidence: evidence)
    }
    // Labels such as app=web stand everywhere; the more namespaces have them, the less they say.
    let isCommon = others.count > 3
    facts["elsewhere"] = others.prefix(3).joined(separator: ", ") + (isCommon ? ", …" : "")
    evidence.append(
      Evidence(
        .spec, Self.example(labels, in: others[0], inventory: inventory), path: "metadata.labels",
        value: service.selectorText,
        command: "kubectl get pods -A -l \(service.selectorText)"))
    return CheckResult(
      .yes, confidence: isCommon ? .suspected : .proven, facts: facts, evidence: evidence)
  }

  private static func example(
    _ labels: LabelSelector, in namespace: String, inventory: Inventory
  ) -> ObjectReference? {
    inventory.pods(labelled: labels).inNamespace(namespace).first {
      labels.matches($0.metadata.labels)
    }?.reference
  }

  /// The namespaces of templates that would make such Pods.
  static func namespaces(
    ofTemplates labels: LabelSelector, in inventory: Inventory
  ) -> Set<String> {
    Set(
      inventory.deployments.all.filter { labels.matches($0.template.labels) }.map(\.namespace)
        + inventory.statefulSets.all.filter { labels.matches($0.template.labels) }.map(\.namespace)
        + inventory.daemonSets.all.filter { labels.matches($0.template.labels) }.map(\.namespace))
  }
}
