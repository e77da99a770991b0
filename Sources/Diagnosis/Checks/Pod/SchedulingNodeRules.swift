import KubeClient

/// Whether no node has what a Pod's node selector and affinity ask for.
struct SchedulingNodeRules: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    var result = NodeRulesVerdict(spec: pod.spec, in: context).result
    guard let message = SchedulerMessage(about: pod, in: context) else { return result }
    if case .unknown = result.answer,
      message.isOnly("didn't match pod's node affinity", "didn't match node selector")
    {
      // Without the nodes the scheduler's word has to do, where it names no other reason: nodes that
      // another rule excludes may well be those that the Pod means.
      let fit = NodeFit(spec: pod.spec)
      return CheckResult(
        .yes, confidence: .inferred, facts: ["rule": fit.ruleText, "labels": fit.labelPairs],
        evidence: [message.evidence])
    }
    if result.answer == .yes { result.evidence.insert(message.evidence, at: 0) }
    return result
  }
}
