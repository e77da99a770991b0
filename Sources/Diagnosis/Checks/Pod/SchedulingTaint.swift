import KubeClient

/// Whether taints keep a Pod off every node that its rules allow.
struct SchedulingTaint: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    var result = TaintVerdict(spec: pod.spec, in: context).result
    if result.answer == .yes, let message = SchedulerMessage(about: pod, in: context) {
      result.evidence.insert(message.evidence, at: 0)
    }
    return result
  }
}
