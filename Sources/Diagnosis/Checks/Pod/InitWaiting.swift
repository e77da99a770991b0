import Flowchart
import Foundation
import KubeClient

/// Whether an init container has been running for over a minute; it may wait for something for ever.
struct InitWaiting: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers where container.isInit {
      guard let started = container.status?.state.runningSince?.startedAt else { continue }
      let seconds = context.clock.timeIntervalSince(started)
      guard seconds > 60 else { continue }
      let reading = await LogTail.read(container, previous: false, in: context)
      let tail = reading.value ?? nil
      let command = (container.spec.command + container.spec.args).joined(separator: " ")
      return CheckResult(
        .yes, confidence: seconds > 300 ? .proven : .inferred,
        facts: [
          "container": container.name, "duration": ageText(seconds), "logLine": tail?.line,
          "command": command.count > 120 ? command.prefix(119) + "…" : command,
        ],
        evidence: [container.evidence("state.running.startedAt", timeText(started))]
          + (tail.map { [$0.evidence] } ?? []),
        // A long migration is no fault yet; five minutes of waiting is worth an alarm.
        severity: seconds > 300 ? nil : .warning, unread: reading.unavailable)
    }
    return .no
  }
}
