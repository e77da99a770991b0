import Foundation
import KubeClient

extension Description {
  /// A Job.
  mutating func job(_ job: KubeObject) {
    field(0, "Name", job.name)
    field(0, "Namespace", job.namespace)
    field(0, "Selector", LabelText.sortedSelector(job.spec.selector))
    marks(job)
    controlledBy(job)
    let spec = job.spec
    optional(0, "Parallelism", spec.parallelism)
    field(0, "Completions", spec.completions.int.map(String.init) ?? "<unset>")
    optional(0, "Completion Mode", spec.completionMode)
    optional(0, "Suspend", spec.suspend)
    optional(0, "Backoff Limit", spec.backoffLimit)
    optional(0, "TTL Seconds After Finished", spec.ttlSecondsAfterFinished)
    let start = job.status.startTime
    let end = job.status.completionTime
    if start.exists { field(0, "Start Time", Clock.long(start)) }
    if end.exists { field(0, "Completed At", Clock.long(end)) }
    if let first = start.time, let last = end.time {
      field(0, "Duration", HumanDuration.text(seconds: last.timeIntervalSince(first)))
    }
    if let seconds = spec.activeDeadlineSeconds.int {
      field(0, "Active Deadline Seconds", "\(seconds)s")
    }
    let ready = job.status.ready.int.map { " (\($0) Ready)" } ?? ""
    field(
      0, "Pods Statuses",
      "\(job.status.active.int ?? 0) Active\(ready) / \(job.status.succeeded.int ?? 0) Succeeded"
        + " / \(job.status.failed.int ?? 0) Failed")
    if spec.completionMode.text == "Indexed" {
      field(0, "Completed Indexes", Self.shortened(indexes: job.status.completedIndexes.text))
    }
    template(spec.template)
  }

  /// A list of indexes, cut off at the first comma after fifty characters.
  private static func shortened(indexes: String) -> String {
    if indexes.isEmpty { return "<none>" }
    let tail = indexes.dropFirst(50)
    guard let comma = tail.firstIndex(of: ",") else { return indexes }
    return indexes[...comma] + "..."
  }
}
