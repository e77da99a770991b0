import KubeClient

extension TablePrinter {
  /// PodDisruptionBudgets.
  static let podDisruptionBudget = TablePrinter(
    ["NAME", "MIN AVAILABLE", "MAX UNAVAILABLE", "ALLOWED DISRUPTIONS", "AGE"]
  ) { budget, clock, _ in
    func bound(_ value: JSONTree) -> String { value.exists ? value.text : "N/A" }
    return [
      budget.name, bound(budget.spec.minAvailable), bound(budget.spec.maxUnavailable),
      "\(budget.status.disruptionsAllowed.int ?? 0)", clock.age(budget.created),
    ]
  }
}
