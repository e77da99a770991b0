import KubeClient

extension CheckContext {
  /// Why it cannot be told whether a workload has autoscalers; nil for kinds that none can scale.
  func autoscalerGap(of workload: Workload) -> Unavailable? {
    let kinds: [ObjectKind] = [.deployment, .statefulSet, .replicaSet]
    guard kinds.contains(workload.kind), workload.hasStatus, hasLoad else { return nil }
    return inventory.autoscalers.unavailable
  }

  /// Whether there is anything to measure: Pods that do not run have no load to scale for.
  private var hasLoad: Bool {
    application.pods.isEmpty || application.pods.contains { $0.status?.phase == "Running" }
  }

  /// In manifests an autoscaler that evidently means a workload and names another that nobody has.
  func autoscalerMissing(_ workload: Workload) -> CheckResult? {
    guard inventory.cluster.isManifestOnly else { return nil }
    let name = workload.metadata.name
    let lost = inventory.autoscalers.inNamespace(namespace).first { autoscaler in
      guard autoscaler.targetKind == workload.kind.rawValue, let target = autoscaler.targetName,
        target != name, !hasWorkload(workload.kind, named: target)
      else { return false }
      // One that carries its target's name means that very one, which may be elsewhere.
      return autoscaler.name != target
        && (autoscaler.name == name || NearNames.misspelling(of: target, among: [name]) != nil)
    }
    guard let lost, let target = lost.targetName else { return nil }
    if let reason = inventory.gap(workload.kind) { return .unknown(reason) }
    return CheckResult(
      .yes, confidence: .inferred,
      facts: [
        "autoscaler": lost.name, "message": "there is no \(workload.kind.rawValue) \(target)",
      ],
      evidence: [
        Evidence(
          .spec, lost.reference, path: "spec.scaleTargetRef.name", value: target,
          command: ShellCommand.show(lost.reference))
      ],
      object: lost.reference)
  }

  private func hasWorkload(_ kind: ObjectKind, named name: String) -> Bool {
    switch kind {
    case .statefulSet: inventory.statefulSets.named(name, in: namespace) != nil
    case .replicaSet: inventory.replicaSets.named(name, in: namespace) != nil
    default: inventory.deployments.named(name, in: namespace) != nil
    }
  }

  /// The autoscalers that scale a workload.
  func autoscalers(of workload: Workload) -> [HorizontalPodAutoscaler] {
    guard hasLoad else { return [] }
    return inventory.autoscalers.inNamespace(namespace).filter {
      $0.targetKind == workload.kind.rawValue && $0.targetName == workload.metadata.name
    }
  }
}

extension HorizontalPodAutoscaler {
  /// One of its conditions as evidence.
  func evidence(_ condition: Condition) -> Evidence {
    Evidence(
      .condition, reference, path: "status.conditions[\(condition.type)]", value: condition.reason,
      text: condition.message, command: "kubectl describe hpa \(name) -n \(namespace)")
  }
}
