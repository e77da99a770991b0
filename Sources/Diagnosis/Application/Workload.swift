import Foundation
import KubeClient

/// What makes Pods: a Deployment, StatefulSet, DaemonSet, Job, CronJob or ReplicaSet, seen alike; in
/// manifests also a Pod that nobody makes.
struct Workload: Sendable {
  var kind: ObjectKind
  var metadata: ObjectMeta
  var template: PodTemplate
  /// How many Pods it asks for; nil where that is not a plain number (Jobs, CronJobs, unknown).
  var wanted: Int?
  var selector: LabelSelector?
  var conditions: [Condition]
  /// Whether a controller has looked at it; false for manifests that were never applied.
  var hasStatus: Bool
  var deployment: Deployment?
  var statefulSet: StatefulSet?
  var daemonSet: DaemonSet?
  var job: Job?
  var cronJob: CronJob?
  /// The versions of a Deployment, newest first; a ReplicaSet of its own alone.
  var replicaSets: [ReplicaSet]
  /// The Jobs of a CronJob, newest first.
  var jobs: [Job]

  /// Where the workload stands in the cluster.
  var reference: ObjectReference {
    ObjectReference(kind: kind.rawValue, namespace: metadata.namespace, name: metadata.name)
  }

  /// The labels that its Pods can have: the template's with what its controller adds, and those of
  /// older versions that still run.
  var labelSets: [[String: String]] {
    let own = statefulSet?.labelSets ?? job?.labelSets ?? [template.labels]
    return own + runningVersions.compactMap { $0.template?.labels }
  }

  /// Where its template stands; a Pod of its own is its own template.
  var templatePath: String {
    switch kind {
    case .pod: ""
    case .cronJob: "spec.jobTemplate.spec.template."
    default: "spec.template."
    }
  }

  /// What its Pods can be made of: the template, and those of older versions that still run.
  var templates: [PodTemplate] { [template] + runningVersions.compactMap(\.template) }

  private var runningVersions: [ReplicaSet] {
    replicaSets.filter { ($0.status?.replicas ?? 0) > 0 }
  }

  /// As it is before a controller has looked at it: kubectl writes empty statuses into manifests.
  var asDeclared: Workload {
    var workload = self
    workload.hasStatus = false
    workload.conditions = []
    workload.deployment?.status = nil
    workload.statefulSet?.status = nil
    workload.daemonSet?.status = nil
    workload.job?.status = nil
    workload.cronJob?.status = nil
    if kind == .daemonSet { workload.wanted = nil }
    return workload
  }

  /// The newest version.
  var currentReplicaSet: ReplicaSet? { replicaSets.first }
}

extension Workload {
  init(_ deployment: Deployment, replicaSets: [ReplicaSet]) {
    self.init(
      kind: .deployment, metadata: deployment.metadata, template: deployment.template,
      wanted: deployment.replicas ?? 1, selector: deployment.selector,
      conditions: deployment.status?.conditions ?? [], hasStatus: deployment.status != nil,
      deployment: deployment, replicaSets: replicaSets, jobs: [])
  }

  init(_ replicaSet: ReplicaSet, template: PodTemplate) {
    self.init(
      kind: .replicaSet, metadata: replicaSet.metadata, template: template,
      wanted: replicaSet.replicas ?? 1, selector: replicaSet.selector,
      conditions: replicaSet.status?.conditions ?? [], hasStatus: replicaSet.status != nil,
      replicaSets: [replicaSet], jobs: [])
  }

  init(_ statefulSet: StatefulSet) {
    self.init(
      kind: .statefulSet, metadata: statefulSet.metadata, template: statefulSet.template,
      wanted: statefulSet.replicas ?? 1, selector: statefulSet.selector, conditions: [],
      hasStatus: statefulSet.status != nil, statefulSet: statefulSet, replicaSets: [], jobs: [])
  }

  init(_ daemonSet: DaemonSet) {
    self.init(
      kind: .daemonSet, metadata: daemonSet.metadata, template: daemonSet.template,
      wanted: daemonSet.status?.desiredNumberScheduled, selector: daemonSet.selector,
      conditions: [], hasStatus: daemonSet.status != nil, daemonSet: daemonSet, replicaSets: [],
      jobs: [])
  }

  /// A Pod in manifests that no controller makes.
  init(_ pod: Pod) {
    self.init(
      kind: .pod, metadata: pod.metadata, template: PodTemplate(of: pod), wanted: 1, selector: nil,
      conditions: [], hasStatus: false, replicaSets: [], jobs: [])
  }

  init(_ job: Job) {
    self.init(
      kind: .job, metadata: job.metadata, template: job.spec.template, wanted: nil,
      selector: job.spec.selector, conditions: job.status?.conditions ?? [],
      hasStatus: job.status != nil, job: job, replicaSets: [], jobs: [])
  }

  init(_ cronJob: CronJob, jobs: [Job]) {
    self.init(
      kind: .cronJob, metadata: cronJob.metadata, template: cronJob.jobSpec.template, wanted: nil,
      selector: nil, conditions: [], hasStatus: cronJob.status != nil, cronJob: cronJob,
      replicaSets: [], jobs: jobs)
  }
}
