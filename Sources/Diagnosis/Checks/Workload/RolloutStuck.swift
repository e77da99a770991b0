import KubeClient

/// Whether a new version fails while an older one is ready.
struct RolloutStuck: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    let pods = context.application.pods
    guard let current = currentVersion(of: workload) else {
      // Which of several versions is the new one stands in the ReplicaSets.
      guard workload.kind == .deployment, let reason = context.inventory.replicaSets.unavailable,
        Set(pods.map(Self.version)).count > 1
      else { return .notApplicable }
      return .unknown(reason)
    }
    let old = pods.filter { Self.version(of: $0) != current }
    let oldReady = old.filter {
      $0.status?.conditions.of("Ready")?.isTrue == true && !context.failedPods.contains($0.name)
    }
    let new = pods.filter { Self.version(of: $0) == current }
    let newFails =
      new.contains { context.failedPods.contains($0.name) }
      || new.isEmpty && context.application.missingPods != nil
    guard newFails, !oldReady.isEmpty else { return .no }
    return CheckResult(
      .yes, facts: ["oldReady": String(oldReady.count)],
      evidence: [
        Evidence(
          .status,
          oldReady[0].metadata.controller.map {
            ObjectReference(kind: $0.kind, namespace: context.namespace, name: $0.name)
          }, path: "status.readyReplicas", value: String(oldReady.count),
          command: "kubectl get replicasets,pods -n \(context.namespace)")
      ])
  }

  /// The version that is being rolled out, as its Pods name it.
  private func currentVersion(of workload: Workload) -> String? {
    switch workload.kind {
    case .deployment: workload.currentReplicaSet?.name
    case .statefulSet: workload.statefulSet?.status?.updateRevision
    default: nil
    }
  }

  private static func version(of pod: Pod) -> String? {
    pod.metadata.labels["controller-revision-hash"] ?? pod.metadata.controller?.name
  }
}
