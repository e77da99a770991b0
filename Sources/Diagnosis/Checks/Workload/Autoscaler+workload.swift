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
