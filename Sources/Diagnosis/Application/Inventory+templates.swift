import KubeClient

extension Inventory {
  /// The templates of a namespace's Deployments, StatefulSets and DaemonSets that would make Pods which
  /// a selector matches; an empty selector matches none.
  func templates(selectedBy selector: [String: String], in namespace: String) -> [PodTemplate] {
    templatesByLabel.value(of: namespace) {
      LabelIndex(
        (deployments.inNamespace(namespace).map(\.template)
          + statefulSets.inNamespace(namespace).map(\.template)
          + daemonSets.inNamespace(namespace).map(\.template))
          .map { LabelIndex.Entry(namespace: namespace, labels: $0.labels, item: $0) })
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
                namespace: namespace, labels: template.labels, item: replicaSet.reference)
            }
          })
    }.matching(selector, in: namespace).isEmpty
  }
}
