import KubeClient

extension TablePrinter {
  /// Deployments.
  static let deployment = TablePrinter(
    ["NAME", "READY", "UP-TO-DATE", "AVAILABLE", "AGE"], wide: ["CONTAINERS", "IMAGES", "SELECTOR"]
  ) { deployment, clock, _ in
    let status = deployment.status
    let desired = deployment.spec.replicas.int ?? 1
    return [
      deployment.name, "\(status.readyReplicas.int ?? 0)/\(desired)",
      "\(status.updatedReplicas.int ?? 0)", "\(status.availableReplicas.int ?? 0)",
      clock.age(deployment.created),
    ] + containers(deployment.spec.template) + [LabelText.sortedSelector(deployment.spec.selector)]
  }
}
