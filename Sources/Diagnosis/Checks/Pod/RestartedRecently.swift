import Foundation
import KubeClient

/// Whether a Pod that is ready now keeps restarting: not the few restarts of a start that is over.
struct RestartedRecently: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers where !container.isInit {
      guard let status = container.status, status.restartCount >= 3,
        let end = status.lastState.terminated, let finished = end.finishedAt,
        let started = status.state.runningSince?.startedAt
      else { continue }
      let since = context.clock.timeIntervalSince(finished)
      let current = context.clock.timeIntervalSince(started)
      let before = end.startedAt.map { finished.timeIntervalSince($0) } ?? 0
      guard since < 3600, current < 600 || before > 600 else { continue }
      return CheckResult(
        .yes, confidence: .inferred,
        facts: [
          "container": container.name, "restarts": String(status.restartCount),
          "since": ageText(since), "exitCode": String(end.exitCode), "reason": end.reason,
        ],
        evidence: [
          container.evidence("restartCount", String(status.restartCount)),
          container.evidence(
            "lastState.terminated.exitCode", String(end.exitCode), text: end.reason),
        ])
    }
    return .no
  }
}
