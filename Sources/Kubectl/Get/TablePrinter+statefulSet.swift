import KubeClient

extension TablePrinter {
  /// StatefulSets.
  static let statefulSet = TablePrinter(
    ["NAME", "READY", "AGE"], wide: ["CONTAINERS", "IMAGES"]
  ) { set, clock, _ in
    [
      set.name, "\(set.status.readyReplicas.int ?? 0)/\(set.spec.replicas.int ?? 1)",
      clock.age(set.created),
    ] + containers(set.spec.template)
  }
}
