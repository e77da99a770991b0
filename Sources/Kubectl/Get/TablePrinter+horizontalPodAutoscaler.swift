import KubeClient

extension TablePrinter {
  /// HorizontalPodAutoscalers.
  static let horizontalPodAutoscaler = TablePrinter(
    ["NAME", "REFERENCE", "TARGETS", "MINPODS", "MAXPODS", "REPLICAS", "AGE"]
  ) { autoscaler, clock, _ in
    let target = autoscaler.spec.scaleTargetRef
    let metrics = AutoscalerMetric.all(of: autoscaler).map(\.tableText)
    let more = metrics.count > 2 ? " + \(metrics.count - 2) more..." : ""
    return [
      autoscaler.name, "\(target.kind.text)/\(target.name.text)",
      metrics.isEmpty ? "<none>" : metrics.prefix(2).joined(separator: ", ") + more,
      autoscaler.spec.minReplicas.int.map(String.init) ?? "<unset>",
      autoscaler.spec.maxReplicas.text, "\(autoscaler.status.currentReplicas.int ?? 0)",
      clock.age(autoscaler.created),
    ]
  }
}
