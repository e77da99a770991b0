import Foundation
import KubeClient

/// Whether a CronJob starts its Jobs, by the CronJob controller's events.
struct CronStarts: WorkloadCheck {
  private static let faults: Set<String> = [
    "UnparseableSchedule", "UnparsableSchedule", "InvalidSchedule", "UnknownTimeZone",
    "TooManyMissedTimes", "MissSchedule", "FailedCreate", "FailedNeedsStart",
  ]

  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard let cronJob = workload.cronJob else { return .notApplicable }
    let events = context.inventory.events(about: cronJob.reference)
    // The controller warns of missed times and then starts a Job all the same.
    let starts = [
      cronJob.status?.lastScheduleTime, workload.jobs.first?.metadata.creationTimestamp,
      events.first { $0.reason == "SuccessfulCreate" }?.lastSeen,
    ]
    let lastStart = starts.compactMap { $0 }.max() ?? .distantPast
    let fault = events.first {
      Self.faults.contains($0.reason)
        && ($0.lastSeen ?? .distantPast) > lastStart.addingTimeInterval(2)
    }
    guard let fault else {
      if let reason = context.inventory.events.unavailable { return .unknown(reason) }
      return .yes
    }
    return CheckResult(
      .no, facts: ["schedule": cronJob.schedule, "message": fault.plainMessage],
      evidence: [fault.evidence])
  }
}
