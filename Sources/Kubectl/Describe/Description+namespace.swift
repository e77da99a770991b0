import KubeClient

extension Description {
  /// A Namespace.
  mutating func namespace(
    _ namespace: KubeObject, quotas: [KubeObject], ranges: [KubeObject]
  ) {
    field(0, "Name", namespace.name)
    marks(namespace)
    field(0, "Status", namespace.status.phase.text)
    let conditions = namespace.status.conditions.array
    if !conditions.isEmpty {
      line(0, "Conditions:")
      line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage")
      line(1, "----\t------\t------------------\t------\t-------")
    }
    for condition in conditions {
      let cells = [
        condition.type.text, condition.status.text, Clock.long(condition.lastTransitionTime),
        condition.reason.text, condition.message.text,
      ]
      line(1, cells.joined(separator: "\t"))
    }
    line()
    line(0, quotas.isEmpty ? "No resource quota." : "Resource Quotas")
    for quota in quotas {
      field(1, "Name", quota.name)
      self.quota(quota.tree, level: 1, rule: "---")
    }
    line()
    line(0, ranges.isEmpty ? "No LimitRange resource." : "Resource Limits")
    if !ranges.isEmpty { limits(ranges.map(\.tree), indent: " ") }
  }
}
