import Foundation
import KubeClient

/// Finds the workloads at the top of every chain of owners, and the Pods that nothing owns.
///
/// Kinds that have not been read are left out; what their Pods tell of them is in ``strangers(in:)``.
struct WorkloadFinder {
  let inventory: Inventory
  let owners: OwnerIndex

  /// A workload and the Pods that it, or its ReplicaSets or Jobs, own.
  struct Found {
    var workload: Workload
    var pods: [Pod]
  }

  /// The workloads of a namespace, or of all.
  func workloads(in namespace: String?) -> [Found] {
    var result: [Found] = []
    for deployment in select(inventory.deployments, namespace) {
      let versions = replicaSets(of: deployment)
      result.append(
        Found(
          workload: Workload(deployment, replicaSets: versions),
          pods: pods(of: deployment.reference, and: versions.map(\.reference))
            + loosePods(of: deployment.reference)))
    }
    for replicaSet in select(inventory.replicaSets, namespace)
    where !isOwned(replicaSet, by: "Deployment") {
      guard let template = replicaSet.template else { continue }
      if isRetired(replicaSet) { continue }
      result.append(
        Found(
          workload: Workload(replicaSet, template: template),
          pods: pods(of: replicaSet.reference)))
    }
    for statefulSet in select(inventory.statefulSets, namespace) {
      result.append(
        Found(workload: Workload(statefulSet), pods: pods(of: statefulSet.reference)))
    }
    for daemonSet in select(inventory.daemonSets, namespace) {
      result.append(Found(workload: Workload(daemonSet), pods: pods(of: daemonSet.reference)))
    }
    for cronJob in select(inventory.cronJobs, namespace) {
      let jobs = (owners.jobs[OwnerIndex.key(cronJob.reference)] ?? []).sorted(by: Self.newestFirst)
      result.append(
        Found(
          workload: Workload(cronJob, jobs: jobs),
          pods: jobs.first.map { pods(of: $0.reference) } ?? []))
    }
    for job in select(inventory.jobs, namespace) where !isOwned(job, by: "CronJob") {
      result.append(Found(workload: Workload(job), pods: pods(of: job.reference)))
    }
    return result
  }

  /// The Pods of a namespace, or of all, that no known controller owns.
  func orphanPods(in namespace: String?) -> [Pod] {
    select(inventory.pods, namespace).filter { pod in
      guard let owner = pod.metadata.controller else { return true }
      return isRead(owner.kind) && !isKnown(owner, in: pod.namespace)
    }
  }

  /// The owners of Pods whose kinds have not been read, with their Pods.
  func strangers(in namespace: String?) -> [(owner: ObjectReference, pods: [Pod])] {
    var groups: [ObjectReference: [Pod]] = [:]
    for pod in select(inventory.pods, namespace) {
      guard let owner = pod.metadata.controller, !isRead(owner.kind) else { continue }
      let reference = ObjectReference(kind: owner.kind, namespace: pod.namespace, name: owner.name)
      groups[reference, default: []].append(pod)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Says that every kind of workload is needed to which requests can lead.
  func wantServingKinds() {
    inventory.deployments.touch()
    inventory.replicaSets.touch()
    inventory.statefulSets.touch()
    inventory.daemonSets.touch()
  }

  /// Says that a kind of workload is needed, and those that stand above it.
  func want(_ kind: String) {
    switch kind {
    case "StatefulSet": inventory.statefulSets.touch()
    case "DaemonSet": inventory.daemonSets.touch()
    case "Job", "CronJob":
      inventory.jobs.touch()
      inventory.cronJobs.touch()
    default:
      inventory.deployments.touch()
      inventory.replicaSets.touch()
    }
  }

  /// Says that every kind of workload is needed.
  func wantAllKinds() {
    wantServingKinds()
    inventory.jobs.touch()
    inventory.cronJobs.touch()
  }

  private func isRead(_ kind: String) -> Bool {
    switch kind {
    case "ReplicaSet": inventory.replicaSets.isLoaded && inventory.deployments.isLoaded
    case "StatefulSet": inventory.statefulSets.isLoaded
    case "DaemonSet": inventory.daemonSets.isLoaded
    case "Job": inventory.jobs.isLoaded
    case "CronJob": inventory.cronJobs.isLoaded
    default: true
    }
  }

  private func select<Object>(_ captured: Captured<Object>, _ namespace: String?) -> ArraySlice<
    Object
  > {
    guard captured.isLoaded else { return [] }
    return namespace.map { captured.inNamespace($0) } ?? captured.all[...]
  }

  /// The Pods that these objects own.
  func pods(of owner: ObjectReference, and others: [ObjectReference] = []) -> [Pod] {
    ([owner] + others).flatMap { owners.pods[OwnerIndex.key($0)] ?? [] }
  }

  /// The Pods of a Deployment whose ReplicaSets were not read.
  func loosePods(of deployment: ObjectReference) -> [Pod] {
    owners.loosePods[OwnerIndex.key(deployment)] ?? []
  }

  private func replicaSets(of deployment: Deployment) -> [ReplicaSet] {
    (owners.replicaSets[OwnerIndex.key(deployment.reference)] ?? []).sorted { left, right in
      let (leftRevision, rightRevision) = (left.revision ?? 0, right.revision ?? 0)
      if leftRevision != rightRevision { return leftRevision > rightRevision }
      return Self.newestFirst(left, right)
    }
  }

  /// A ReplicaSet that an unseen controller has scaled to zero is an old version, not a workload.
  private func isRetired(_ replicaSet: ReplicaSet) -> Bool {
    replicaSet.metadata.controller != nil && replicaSet.replicas == 0
  }

  /// Whether a controller of this kind, which is walked itself, owns the object. Only this one step is
  /// looked at, so ReplicaSets that name each other as owners are walked, each on its own.
  private func isOwned(_ object: some KubernetesObject, by kind: String) -> Bool {
    guard let owner = object.metadata.controller, owner.kind == kind else { return false }
    return isKnown(owner, in: object.namespace)
  }

  /// Whether the controller was read.
  private func isKnown(_ owner: OwnerReference, in namespace: String) -> Bool {
    switch owner.kind {
    case "Deployment": inventory.deployments.named(owner.name, in: namespace) != nil
    case "ReplicaSet":
      inventory.replicaSets.named(owner.name, in: namespace) != nil
        || OwnerIndex.deploymentName(ofReplicaSet: owner.name).map {
          inventory.deployments.named($0, in: namespace) != nil
        } ?? false
    case "StatefulSet": inventory.statefulSets.named(owner.name, in: namespace) != nil
    case "DaemonSet": inventory.daemonSets.named(owner.name, in: namespace) != nil
    case "Job": inventory.jobs.named(owner.name, in: namespace) != nil
    case "CronJob": inventory.cronJobs.named(owner.name, in: namespace) != nil
    default: false
    }
  }

  private static func newestFirst(_ left: some KubernetesObject, _ right: some KubernetesObject)
    -> Bool
  {
    let leftTime = left.metadata.creationTimestamp ?? .distantPast
    let rightTime = right.metadata.creationTimestamp ?? .distantPast
    return leftTime == rightTime ? left.name > right.name : leftTime > rightTime
  }
}
