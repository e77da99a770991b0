import KubeClient

/// Whether a Pod is what a Job has given up on.
struct JobPodFailed: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    let workload = context.application.workload
    guard let job = workload?.job ?? (workload?.kind == .cronJob ? workload?.jobs.first : nil)
    else {
      return .notApplicable
    }
    guard let failure = job.failure,
      let container = subject.containers.first(where: {
        !$0.isInit && ($0.lastEnd?.exitCode ?? 0) != 0
      }), let end = container.lastEnd
    else { return .no }
    let reading = await LogTail.read(container, previous: false, in: context)
    let tail = reading.value ?? nil
    return CheckResult(
      .yes,
      facts: [
        "job": job.name, "container": container.name, "exitCode": String(end.exitCode),
        "backoffLimit": String(job.spec.backoffLimit), "jobReason": failure.reason ?? "?",
        "logLine": tail?.line,
      ],
      evidence: [
        Evidence(
          .condition, job.reference, path: "status.conditions[\(failure.type)]",
          value: failure.reason, text: failure.message,
          command: "kubectl describe \(job.reference) -n \(job.namespace)"),
        container.evidence("state.terminated.exitCode", String(end.exitCode)),
      ] + (tail.map { [$0.evidence] } ?? []),
      object: job.reference, unread: reading.unavailable)
  }
}
