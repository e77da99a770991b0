import KubeClient

/// Whether a container ends with exit code 0 and nobody ends it: nothing keeps it running.
struct EndsWithoutError: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let container = subject.loopingContainer(in: context), let end = container.lastEnd else {
      return .notApplicable
    }
    // nginx and others end with 0 when the kubelet stops them because a probe failed.
    guard end.exitCode == 0, KubeletKill(of: container, in: context) == nil else { return .no }
    let field =
      container.status?.state.terminated != nil ? "state.terminated" : "lastState.terminated"
    let command = (container.spec.command + container.spec.args).joined(separator: " ")
    return CheckResult(
      .yes, facts: ["command": command.count > 120 ? command.prefix(119) + "…" : command],
      evidence: [
        container.evidence("\(field).exitCode", "0", text: end.reason),
        container.evidence("restartCount", String(container.status?.restartCount ?? 0)),
      ])
  }
}
