import KubeClient

/// Tells whether a workload lacks Pods, and who should have made them.
struct MissingPodsFinder {
  let inventory: Inventory

  /// The Pods that should exist beside `pods`; nil where none is missing.
  ///
  /// - Parameter leaving: how many Pods are on their way out, in time.
  func missing(of workload: Workload, pods: [Pod], leaving: Int) -> MissingPods? {
    guard workload.hasStatus, !couldNotReadSome(of: workload), inventory.pods.unavailable == nil
    else { return nil }
    if let job = job(of: workload) { return missing(of: job, pods: pods, workload: workload) }
    guard let wanted = workload.wanted, wanted > 0 else { return nil }
    let created = pods.count
    let failing = creationFails(workload)
    guard created < wanted || failing else { return nil }
    if workload.kind == .statefulSet, created > 0, !failing,
      workload.statefulSet?.podManagementPolicy == "OrderedReady",
      pods.contains(where: { $0.status?.conditions.of("Ready")?.isTrue != true })
    {
      // Its next Pod waits for the one before, which is there and says why.
      return nil
    }
    // These replace a Pod only when the old one is gone; while others serve, that is an update as it
    // should be.
    let waits =
      workload.kind == .statefulSet || workload.kind == .daemonSet
      || workload.deployment?.strategy == "Recreate"
    if waits, leaving > 0, created > 0, !failing { return nil }
    if workload.deployment?.paused == true, workload.replicaSets.isEmpty { return nil }
    return MissingPods(
      wanted: max(wanted, created + 1), created: created,
      isReplacing: waits && leaving > 0 && !failing, creator: creator(of: workload))
  }

  /// Whether the input holds Pods that could not be read: one of them may be the one that is missed.
  private func couldNotReadSome(of workload: Workload) -> Bool {
    inventory.cluster.skipped.contains {
      $0.kind == ObjectKind.pod.rawValue && $0.namespace == workload.metadata.namespace
    }
  }

  /// Who makes the Pods: the newest ReplicaSet of a Deployment, the Job of a CronJob.
  private func creator(of workload: Workload) -> ObjectReference {
    if let job = job(of: workload) { return job.reference }
    return workload.currentReplicaSet?.reference ?? workload.reference
  }

  private func job(of workload: Workload) -> Job? {
    workload.job ?? (workload.kind == .cronJob ? workload.jobs.first : nil)
  }

  private func missing(of job: Job, pods: [Pod], workload: Workload) -> MissingPods? {
    guard pods.isEmpty, let status = job.status, !job.hasFailed, !job.spec.suspend,
      status.conditions.of("Complete")?.isTrue != true, status.succeeded == 0, status.active == 0
    else { return nil }
    let wanted = max(min(job.spec.parallelism ?? 1, job.spec.completions ?? 1), 0)
    guard wanted > 0 else { return nil }
    return MissingPods(wanted: wanted, created: 0, isReplacing: false, creator: job.reference)
  }

  private func creationFails(_ workload: Workload) -> Bool {
    if let current = workload.currentReplicaSet, let status = current.status {
      return status.conditions.of("ReplicaFailure")?.isTrue == true
    }
    return workload.conditions.of("ReplicaFailure")?.isTrue == true
  }
}
