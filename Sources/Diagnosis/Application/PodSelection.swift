import Foundation
import KubeClient

/// Chooses the Pods of a workload that speak for it: not the finished ones, those that others have
/// replaced, and those on their way out.
struct PodSelection {
  /// How long after its time a Pod may still be there before it counts as stuck.
  private static let patience: TimeInterval = 300

  let clock: Date

  /// The Pods that count, sorted by name.
  func relevant(_ pods: [Pod], of workload: Workload?) -> [Pod] {
    let chosen: [Pod]
    switch workload?.kind {
    case nil: chosen = pods
    case .job: chosen = jobPods(pods, job: workload?.job)
    case .cronJob: chosen = jobPods(pods, job: workload?.jobs.first)
    default: chosen = replicaPods(pods, wanted: workload?.wanted)
    }
    return chosen.sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
  }

  /// Whether a Pod should have been gone for long.
  func isStuckTerminating(_ pod: Pod) -> Bool {
    pod.metadata.deletionTimestamp.map { clock.timeIntervalSince($0) > Self.patience } ?? false
  }

  private func replicaPods(_ pods: [Pod], wanted: Int?) -> [Pod] {
    let staying = pods.filter { $0.metadata.deletionTimestamp == nil || isStuckTerminating($0) }
    let alive = staying.filter { !isFinished($0) && $0.metadata.deletionTimestamp == nil }
    // A controller makes a new Pod for each that has ended, so an ended one matters only while it
    // has no successor.
    guard alive.count < max(wanted ?? 1, 1) else { return staying.filter { !isFinished($0) } }
    let ended = staying.filter(isFinished).sorted {
      ($0.metadata.creationTimestamp ?? .distantPast, $0.name)
        > ($1.metadata.creationTimestamp ?? .distantPast, $1.name)
    }
    return staying.filter { !isFinished($0) }
      + ended.prefix(max(wanted ?? 1, 1) - alive.count)
  }

  private func jobPods(_ pods: [Pod], job: Job?) -> [Pod] {
    let staying = pods.filter { $0.metadata.deletionTimestamp == nil || isStuckTerminating($0) }
    if job?.status?.conditions.of("Complete")?.isTrue == true { return [] }
    let failed = job?.hasFailed ?? false
    let running = staying.filter { !isFinished($0) }
    // While a Job still tries, its running Pods tell how it fares; its failed ones do where none runs.
    if !failed, !running.isEmpty { return running }
    return staying.filter { $0.status?.phase != "Succeeded" }
  }

  private func isFinished(_ pod: Pod) -> Bool {
    pod.status?.phase == "Succeeded" || pod.status?.phase == "Failed"
  }
}

extension Job {
  /// Whether the Job has given up, or is about to: `FailureTarget` comes before `Failed`.
  var hasFailed: Bool { failure != nil }

  /// The condition that says why it has given up.
  var failure: Condition? {
    guard let conditions = status?.conditions else { return nil }
    return [conditions.of("Failed"), conditions.of("FailureTarget")].compactMap { $0 }
      .first { $0.isTrue }
  }
}
