import KubeClient

/// Whether an init container ends with an error.
struct InitCrashing: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers where container.isInit {
      guard let status = container.status, !status.ready, let end = container.lastEnd,
        end.exitCode != 0
      else { continue }
      let reading = await LogTail.read(
        container, previous: status.state.terminated == nil, in: context)
      let field = status.state.terminated != nil ? "state.terminated" : "lastState.terminated"
      var evidence = [container.evidence("\(field).exitCode", String(end.exitCode))]
      if let tail = reading.value ?? nil { evidence.append(tail.evidence) }
      return CheckResult(
        .yes,
        facts: [
          "container": container.name, "exitCode": String(end.exitCode),
          "logLine": (reading.value ?? nil)?.line ?? end.message,
        ], evidence: evidence, unread: reading.unavailable)
    }
    return .no
  }
}
