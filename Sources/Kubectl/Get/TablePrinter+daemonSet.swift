import KubeClient

extension TablePrinter {
  /// DaemonSets.
  static let daemonSet = TablePrinter(
    ["NAME", "DESIRED", "CURRENT", "READY", "UP-TO-DATE", "AVAILABLE", "NODE SELECTOR", "AGE"],
    wide: ["CONTAINERS", "IMAGES", "SELECTOR"]
  ) { set, clock, _ in
    let status = set.status
    let counts = [
      status.desiredNumberScheduled, status.currentNumberScheduled, status.numberReady,
      status.updatedNumberScheduled, status.numberAvailable,
    ]
    return [set.name] + counts.map { "\($0.int ?? 0)" } + [
      LabelText.pairs(set.spec.template.spec.nodeSelector), clock.age(set.created),
    ] + containers(set.spec.template) + [LabelText.selector(set.spec.selector)]
  }
}
