import KubeClient

/// Whether a container keeps restarting.
struct CrashLooping: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let container = subject.loopingContainer(in: context), let status = container.status
    else {
      return .no
    }
    let end = container.lastEnd
    return CheckResult(
      .yes,
      facts: [
        "container": container.name, "image": container.spec.image,
        "restarts": String(status.restartCount), "exitCode": end.map { String($0.exitCode) } ?? "?",
        "reason": end?.reason,
      ],
      evidence: [
        container.evidence(
          "state.waiting.reason", status.state.waiting?.reason ?? subject.pod?.statusColumn.status),
        container.evidence("restartCount", String(status.restartCount)),
      ])
  }
}
