import Flowchart
import KubeClient

/// Whether a container has ended with an error for good, and its log can be read.
struct EndedWithLogs: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let (container, end) = subject.endedContainer(in: context) else {
      return .notApplicable
    }
    switch await LogTail.read(container, previous: false, in: context) {
    case .unavailable(let reason): return .unknown(reason)
    case .value(nil): return .no
    case .value(let tail?):
      return CheckResult(
        .yes,
        facts: [
          "container": container.name, "exitCode": String(end.exitCode), "logLine": tail.line,
        ],
        evidence: [
          container.evidence("state.terminated.exitCode", String(end.exitCode)), tail.evidence,
        ],
        severity: subject.willBeRetried(in: context) ? .warning : nil)
    }
  }
}
