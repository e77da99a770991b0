import KubeClient

/// Whether an autoscaler of the workload cannot do its work.
struct AutoscalerBroken: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    if let lost = context.autoscalerMissing(workload) { return lost }
    if let reason = context.autoscalerGap(of: workload) { return .unknown(reason) }
    let autoscalers = context.autoscalers(of: workload)
    guard !autoscalers.isEmpty else { return .notApplicable }
    for autoscaler in autoscalers {
      for type in ["AbleToScale", "ScalingActive"] {
        guard let condition = autoscaler.conditions.of(type), condition.isFalse,
          condition.reason != "ScalingDisabled",
          // Older versions call the pause between two steps a back-off.
          condition.reason?.hasPrefix("Backoff") != true
        else { continue }
        return CheckResult(
          .yes,
          facts: [
            "autoscaler": autoscaler.name, "message": condition.message ?? condition.reason ?? "?",
          ],
          evidence: [autoscaler.evidence(condition)], object: autoscaler.reference)
      }
    }
    return .no
  }
}
