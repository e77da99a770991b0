import KubeClient

extension TablePrinter {
  /// ReplicaSets.
  static let replicaSet = TablePrinter(
    ["NAME", "DESIRED", "CURRENT", "READY", "AGE"], wide: ["CONTAINERS", "IMAGES", "SELECTOR"]
  ) { set, clock, _ in
    [
      set.name, "\(set.spec.replicas.int ?? 1)", "\(set.status.replicas.int ?? 0)",
      "\(set.status.readyReplicas.int ?? 0)", clock.age(set.created),
    ] + containers(set.spec.template) + [LabelText.selector(set.spec.selector)]
  }
}
