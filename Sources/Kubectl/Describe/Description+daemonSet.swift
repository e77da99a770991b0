import KubeClient

extension Description {
  /// A DaemonSet.
  mutating func daemonSet(_ set: KubeObject, pods: [KubeObject]) {
    field(0, "Name", set.name)
    field(0, "Namespace", set.namespace)
    field(0, "Selector", LabelText.sortedSelector(set.spec.selector))
    field(0, "Node-Selector", LabelText.pairs(set.spec.template.spec.nodeSelector))
    marks(set)
    for (title, count) in [
      ("Desired Number of Nodes Scheduled", set.status.desiredNumberScheduled),
      ("Current Number of Nodes Scheduled", set.status.currentNumberScheduled),
      ("Number of Nodes Scheduled with Up-to-date Pods", set.status.updatedNumberScheduled),
      ("Number of Nodes Scheduled with Available Pods", set.status.numberAvailable),
      ("Number of Nodes Misscheduled", set.status.numberMisscheduled),
    ] {
      line(0, "\(title): \(count.int ?? 0)")
    }
    podCounts(pods)
    template(set.spec.template)
  }
}
