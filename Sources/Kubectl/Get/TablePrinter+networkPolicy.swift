import KubeClient

extension TablePrinter {
  /// NetworkPolicies.
  static let networkPolicy = TablePrinter(
    ["NAME", "POD-SELECTOR", "AGE"]
  ) { policy, clock, _ in
    [policy.name, LabelText.selector(policy.spec.podSelector), clock.age(policy.created)]
  }
}
