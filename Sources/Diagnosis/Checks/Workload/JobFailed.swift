import KubeClient

/// Whether a Job, or the newest Job of a CronJob, has given up for the reason in `with.reason`; without
/// that parameter, for any reason where no Pod is left to tell.
struct JobFailed: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    if workload.kind == .cronJob, let reason = context.inventory.jobs.unavailable {
      return .unknown(reason)
    }
    guard let job = workload.job ?? (workload.kind == .cronJob ? workload.jobs.first : nil) else {
      return .notApplicable
    }
    guard let failure = job.failure else { return .no }
    if let reason = context.parameters["reason"] {
      guard failure.reason == reason else { return .no }
    } else if !context.application.pods.isEmpty {
      return .no
    }
    return CheckResult(
      .yes,
      facts: [
        "job": job.name, "deadline": job.spec.activeDeadlineSeconds.map(String.init) ?? "?",
        "message": failure.message, "jobReason": failure.reason ?? "?",
        "backoffLimit": String(job.spec.backoffLimit),
      ],
      evidence: [
        Evidence(
          .condition, job.reference, path: "status.conditions[\(failure.type)]",
          value: failure.reason, text: failure.message,
          command: "kubectl describe \(job.reference) -n \(job.namespace)")
      ])
  }
}
