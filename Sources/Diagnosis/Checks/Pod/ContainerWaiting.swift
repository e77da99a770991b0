import KubeClient

/// Whether a container waits with one of the reasons in `with.reasons`.
struct ContainerWaiting: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    let reasons = (context.parameters["reasons"] ?? "").split(separator: ",")
    for container in subject.containers {
      guard let waiting = container.status?.state.waiting, var reason = waiting.reason else {
        continue
      }
      var message = waiting.message
      // Between two tries a container that cannot be run waits with CrashLoopBackOff.
      if reason == "CrashLoopBackOff", container.neverRan {
        reason = "RunContainerError"
        message = container.lastEnd?.message ?? message
      }
      guard reasons.contains(Substring(reason)) else { continue }
      // CRI-O reports a command that it cannot find, and Docker a mount that fails, as
      // CreateContainerError; both have a question of their own further on.
      if reason == "CreateContainerError",
        CommandNotExecutable.speaksOfCommand(waiting.message ?? "")
      {
        continue
      }
      return CheckResult(
        .yes,
        facts: [
          "container": container.name, "image": container.spec.image, "reason": reason,
          "message": message ?? reason, "node": subject.pod?.spec.nodeName,
        ],
        evidence: [container.evidence("state.waiting", waiting.reason, text: message)])
    }
    return .no
  }
}
