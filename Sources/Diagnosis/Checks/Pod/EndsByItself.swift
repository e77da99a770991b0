import KubeClient

/// Whether the application's own fault is out of the question: `no` means that it ends by itself with
/// an error.
struct EndsByItself: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let container = subject.loopingContainer(in: context), let end = container.lastEnd else {
      return .notApplicable
    }
    // SIGKILL and SIGTERM come from outside; an application's own error has a code of its own.
    guard ![0, 137, 143].contains(end.exitCode), KubeletKill(of: container, in: context) == nil
    else { return .yes }
    let field =
      container.status?.state.terminated != nil ? "state.terminated" : "lastState.terminated"
    var evidence = [
      container.evidence("\(field).exitCode", String(end.exitCode), text: end.message)
    ]
    let wasReplaced = container.status?.state.terminated == nil
    let reading = await LogTail.read(container, previous: wasReplaced, in: context)
    let tail = reading.value ?? nil
    if let tail { evidence.append(tail.evidence) }
    return CheckResult(
      .no, facts: ["logLine": tail?.line ?? end.message], evidence: evidence,
      unread: reading.unavailable)
  }
}
