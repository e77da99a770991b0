import KubeClient

extension Inventory {
  /// The templates of a namespace that would make Pods which a selector matches, those of Deployments,
  /// StatefulSets and DaemonSets, in manifests of all that makes Pods; an empty selector matches none.
  func templates(selectedBy selector: [String: String], in namespace: String) -> [PodTemplate] {
    templatesByLabel.value(of: namespace) {
      var entries: [LabelIndex<PodTemplate>.Entry] = []
      func add(_ template: PodTemplate, _ labelSets: [[String: String]]? = nil) {
        entries.append(
          LabelIndex.Entry(
            namespace: namespace, labelSets: labelSets ?? [template.labels], item: template))
      }
      for deployment in deployments.inNamespace(namespace) { add(deployment.template) }
      for set in statefulSets.inNamespace(namespace) { add(set.template, set.labelSets) }
      for set in daemonSets.inNamespace(namespace) { add(set.template) }
      if cluster.isManifestOnly {
        for template in replicaSets.inNamespace(namespace).compactMap(\.template) { add(template) }
        for job in jobs.inNamespace(namespace) { add(job.spec.template, job.labelSets) }
        for cronJob in cronJobs.inNamespace(namespace) { add(cronJob.jobSpec.template) }
        for workload in cluster.foreignWorkloads where workload.reference.namespace == namespace {
          add(workload.template)
        }
      }
      return LabelIndex(entries)
    }.matching(selector, in: namespace)
  }

  /// Why a cluster that manifests are held against may have more templates than were seen.
  var templateGap: Unavailable? {
    guard cluster.isHeldAgainstCluster else { return nil }
    return deployments.unavailable ?? gap(.deployment)
      ?? statefulSets.unavailable ?? gap(.statefulSet)
      ?? daemonSets.unavailable ?? gap(.daemonSet)
  }

  /// Whether a ReplicaSet that belongs to no Deployment would make Pods which a selector matches.
  func hasLoneReplicaSet(
    selectedBy selector: [String: String], in namespace: String
  ) -> Bool {
    !loneReplicaSetsByLabel.value(of: namespace) {
      LabelIndex(
        replicaSets.inNamespace(namespace).filter { $0.metadata.controller == nil }
          .compactMap { replicaSet in
            replicaSet.template.map { template in
              LabelIndex.Entry(
                namespace: namespace, labelSets: [template.labels], item: replicaSet.reference)
            }
          })
    }.matching(selector, in: namespace).isEmpty
  }
}
