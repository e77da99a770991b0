import KubeClient

/// Whether a container must not run as root and its image would.
struct RunsAsRoot: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers {
      guard let waiting = container.status?.state.waiting,
        waiting.reason == "CreateContainerConfigError", let message = waiting.message,
        message.contains("runAsNonRoot")
      else { continue }
      return CheckResult(
        .yes, facts: ["container": container.name, "image": container.spec.image],
        evidence: [container.evidence("state.waiting", waiting.reason, text: message)])
    }
    return .no
  }
}
