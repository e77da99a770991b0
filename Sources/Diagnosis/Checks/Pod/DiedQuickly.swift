import Flowchart
import Foundation
import KubeClient

/// Whether a container has ended with an error for good, and left no log.
struct DiedQuickly: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let (container, end) = subject.endedContainer(in: context) else { return .no }
    let seconds = end.startedAt.flatMap { start in
      end.finishedAt.map { $0.timeIntervalSince(start) }
    }
    return CheckResult(
      .yes,
      facts: [
        "container": container.name, "exitCode": String(end.exitCode),
        "duration": seconds.map(ageText) ?? "?",
      ],
      evidence: [
        container.evidence("state.terminated.exitCode", String(end.exitCode), text: end.message)
      ],
      severity: subject.willBeRetried(in: context) ? .warning : nil)
  }
}
