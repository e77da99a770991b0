import KubeClient

extension Description {
  /// A HorizontalPodAutoscaler.
  mutating func autoscaler(_ autoscaler: KubeObject) {
    head(autoscaler)
    field(0, "CreationTimestamp", Clock.long(autoscaler.created))
    let spec = autoscaler.spec
    let target = spec.scaleTargetRef
    field(0, "Reference", "\(target.kind.text)/\(target.name.text)")
    field(0, "Metrics", "( current / target )")
    for metric in AutoscalerMetric.all(of: autoscaler) { line(1, metric.description) }
    field(0, "Min replicas", spec.minReplicas.int.map(String.init) ?? "<unset>")
    field(0, "Max replicas", spec.maxReplicas.text)
    if spec.behavior.exists {
      line(0, "Behavior:")
      behaviour("Scale Up", spec.behavior.scaleUp)
      behaviour("Scale Down", spec.behavior.scaleDown)
    }
    let status = autoscaler.status
    field(
      0, "\(target.kind.text) pods",
      "\(status.currentReplicas.int ?? 0) current / \(status.desiredReplicas.int ?? 0) desired")
    if status.conditions.array.isEmpty { return }
    line(0, "Conditions:")
    line(1, "Type\tStatus\tReason\tMessage")
    line(1, "----\t------\t------\t-------")
    for condition in status.conditions.array {
      let cells = [condition.type, condition.status, condition.reason, condition.message]
      line(1, cells.map(\.text).joined(separator: "\t"))
    }
  }

  private mutating func behaviour(_ title: String, _ rules: JSONTree) {
    guard rules.exists else { return }
    line(1, "\(title):")
    if let seconds = rules.stabilizationWindowSeconds.int {
      line(2, "Stabilization Window: \(seconds) seconds")
    }
    if rules.policies.array.isEmpty { return }
    line(2, "Select Policy: \(rules.selectPolicy.string ?? "Max")")
    line(2, "Policies:")
    for policy in rules.policies.array {
      line(
        3,
        "- Type: \(policy.type.text)\tValue: \(policy.value.text)\t"
          + "Period: \(policy.periodSeconds.text) seconds")
    }
  }
}
