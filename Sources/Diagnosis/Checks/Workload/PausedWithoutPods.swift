import KubeClient

/// Whether a Deployment was paused before its first version could start.
struct PausedWithoutPods: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard let deployment = workload.deployment, workload.hasStatus else { return .notApplicable }
    guard deployment.paused else { return .no }
    if let reason = context.inventory.replicaSets.unavailable, context.application.pods.isEmpty {
      return .unknown(reason)
    }
    guard workload.replicaSets.isEmpty, context.application.pods.isEmpty else { return .no }
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .spec, workload.reference, path: "spec.paused", value: "true",
          command: "kubectl get \(workload.reference) -n \(context.namespace) -o yaml")
      ])
  }
}
