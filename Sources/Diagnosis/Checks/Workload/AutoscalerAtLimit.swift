import KubeClient

/// Whether an autoscaler of the workload would want more replicas than it may.
struct AutoscalerAtLimit: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    if let reason = context.autoscalerGap(of: workload) { return .unknown(reason) }
    let autoscalers = context.autoscalers(of: workload)
    guard !autoscalers.isEmpty else { return .notApplicable }
    for autoscaler in autoscalers {
      guard let condition = autoscaler.conditions.of("ScalingLimited"), condition.isTrue,
        condition.reason == "TooManyReplicas"
      else { continue }
      return CheckResult(
        .yes,
        facts: [
          "autoscaler": autoscaler.name, "limit": autoscaler.maxReplicas.map(String.init) ?? "?",
        ],
        evidence: [autoscaler.evidence(condition)], object: autoscaler.reference)
    }
    return .no
  }
}
