import KubeClient

extension TablePrinter {
  /// ResourceQuotas.
  static let resourceQuota = TablePrinter(
    ["NAME", "REQUEST", "LIMIT", "AGE"]
  ) { quota, clock, _ in
    let used = quota.status.used
    func column(isLimit: Bool) -> String {
      quota.status.hard.sortedFields.filter { $0.key.hasPrefix("limits.") == isLimit }
        .map { "\($0.key): \(used[$0.key].string ?? "0")/\($0.value.text)" }
        .joined(separator: ", ")
    }
    return [
      quota.name, column(isLimit: false), column(isLimit: true), clock.age(quota.created),
    ]
  }
}
