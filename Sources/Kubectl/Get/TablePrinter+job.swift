import Foundation
import KubeClient

extension TablePrinter {
  /// Jobs.
  static let job = TablePrinter(
    ["NAME", "STATUS", "COMPLETIONS", "DURATION", "AGE"],
    wide: ["CONTAINERS", "IMAGES", "SELECTOR"]
  ) { job, clock, _ in
    [job.name, status(of: job), completions(of: job), duration(of: job, clock)]
      + [clock.age(job.created)]
      + containers(job.spec.template) + [LabelText.selector(job.spec.selector)]
  }

  private static func status(of job: KubeObject) -> String {
    func holds(_ type: String) -> Bool {
      job.status.conditions.array.first { $0.type.text == type }?.status.text == "True"
    }
    if holds("Complete") { return "Complete" }
    if holds("Failed") { return "Failed" }
    if job.isDeleted { return "Terminating" }
    if holds("Suspended") { return "Suspended" }
    return holds("FailureTarget") ? "FailureTarget" : "Running"
  }

  private static func completions(of job: KubeObject) -> String {
    let succeeded = job.status.succeeded.int ?? 0
    if let wanted = job.spec.completions.int { return "\(succeeded)/\(wanted)" }
    let parallelism = job.spec.parallelism.int ?? 0
    return parallelism > 1 ? "\(succeeded)/1 of \(parallelism)" : "\(succeeded)/1"
  }

  private static func duration(of job: KubeObject, _ clock: Clock) -> String {
    guard let start = job.status.startTime.time else { return "" }
    guard let end = job.status.completionTime.time else { return clock.age(start) }
    return HumanDuration.text(seconds: end.timeIntervalSince(start))
  }
}
