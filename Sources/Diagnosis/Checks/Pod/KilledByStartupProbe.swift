/// Whether it is the startup probe that ends a container.
struct KilledByStartupProbe: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let container = subject.loopingContainer(in: context),
      let kill = KubeletKill(of: container, in: context)
    else { return .notApplicable }
    return CheckResult(kill.kind == .startup ? .yes : .no, confidence: kill.confidence)
  }
}
