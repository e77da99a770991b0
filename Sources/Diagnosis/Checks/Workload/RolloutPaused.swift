import KubeClient

/// Whether a Deployment was paused half way through a rollout.
struct RolloutPaused: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard let deployment = workload.deployment, let status = deployment.status else {
      return .notApplicable
    }
    guard deployment.paused else { return .no }
    let wanted = workload.wanted ?? 1
    guard status.updatedReplicas < wanted, wanted > 0 else { return .no }
    return CheckResult(
      .yes, facts: ["updated": String(status.updatedReplicas), "wanted": String(wanted)],
      evidence: [
        Evidence(
          .spec, workload.reference, path: "spec.paused", value: "true",
          command: "kubectl rollout status \(workload.reference) -n \(context.namespace)")
      ])
  }
}
