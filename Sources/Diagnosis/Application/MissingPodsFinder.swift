import KubeClient

/// Tells whether a workload lacks Pods, and who should have made them.
struct MissingPodsFinder {
  let inventory: Inventory

  /// The Pods that should exist beside `pods`; nil where none is missing.
  func missing(of workload: Workload, pods: [Pod]) -> MissingPods? {
    guard workload.hasStatus, inventory.pods.unavailable == nil else { return nil }
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
    if workload.deployment?.paused == true, workload.replicaSets.isEmpty { return nil }
    return MissingPods(
      wanted: max(wanted, created + 1), created: created, creator: creator(of: workload))
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
    return wanted == 0 ? nil : MissingPods(wanted: wanted, created: 0, creator: job.reference)
  }

  private func creationFails(_ workload: Workload) -> Bool {
    if let current = workload.currentReplicaSet, let status = current.status {
      return status.conditions.of("ReplicaFailure")?.isTrue == true
    }
    return workload.conditions.of("ReplicaFailure")?.isTrue == true
  }
}
