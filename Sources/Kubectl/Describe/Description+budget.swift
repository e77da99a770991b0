import KubeClient

extension Description {
  /// A PodDisruptionBudget.
  mutating func budget(_ budget: KubeObject) {
    field(0, "Name", budget.name)
    field(0, "Namespace", budget.namespace)
    if budget.spec.minAvailable.exists {
      field(0, "Min available", budget.spec.minAvailable.text)
    } else {
      optional(0, "Max unavailable", budget.spec.maxUnavailable)
    }
    let selector = budget.spec.selector
    field(0, "Selector", selector.exists ? LabelText.selector(selector) : "<unset>")
    line(0, "Status:")
    for (title, count) in [
      ("Allowed disruptions", budget.status.disruptionsAllowed),
      ("Current", budget.status.currentHealthy), ("Desired", budget.status.desiredHealthy),
      ("Total", budget.status.expectedPods),
    ] {
      field(2, title, "\(count.int ?? 0)")
    }
  }
}
