import KubeClient

/// One metric of a HorizontalPodAutoscaler: what it shall be, and what it is.
struct AutoscalerMetric {
  private let type: String
  /// The part of the metric that its type names.
  private let wanted: JSONTree
  private let found: JSONTree

  static func all(of autoscaler: KubeObject) -> [AutoscalerMetric] {
    let current = autoscaler.status.currentMetrics.array
    return autoscaler.spec.metrics.array.enumerated().map { index, metric in
      let type = metric.type.text
      let field = type.prefix(1).lowercased() + type.dropFirst()
      return AutoscalerMetric(
        type: type, wanted: metric[field],
        found: current.indices.contains(index) ? current[index][field] : .null)
    }
  }

  /// What `kubectl get` shows, for example `cpu: 12%/80%`.
  var tableText: String {
    switch type {
    case "Resource", "ContainerResource":
      wanted.target.averageValue.exists
        ? "\(wanted.name.text): \(now(\.averageValue))/\(wanted.target.averageValue.text)"
        : "\(wanted.name.text): \(utilization)/\(wantedUtilization)"
    case "Pods": "\(now(\.averageValue))/\(wanted.target.averageValue.text)"
    case "External", "Object":
      wanted.target.averageValue.exists
        ? "\(now(\.averageValue))/\(wanted.target.averageValue.text) (avg)"
        : "\(now(\.value))/\(wanted.target.value.text)"
    default: "<unknown type>"
    }
  }

  /// What `kubectl describe` shows: a tab between the metric and its values.
  var description: String {
    let average = "\(now(\.averageValue)) / \(wanted.target.averageValue.text)"
    let single = "\(now(\.value)) / \(wanted.target.value.text)"
    let isAverage = wanted.target.averageValue.exists
    let form = isAverage ? "(target average value):\t\(average)" : "(target value):\t\(single)"
    let name = "\"\(wanted.metric.name.text)\""
    switch type {
    case "External": return "\(name) \(form)"
    case "Pods": return "\(name) on pods:\t\(average)"
    case "Object":
      let object = wanted.describedObject
      return "\(name) on \(object.kind.text)/\(object.name.text) \(form)"
    case "Resource", "ContainerResource":
      let container = wanted.container.string.map { " of container \"\($0)\"" } ?? ""
      let start = "resource \(wanted.name.text)\(container) on pods"
      if isAverage { return "\(start):\t\(average)" }
      let value = found.current.averageValue.string.map { " (\($0))" } ?? ""
      let now = found.current.averageUtilization.exists ? utilization + value : utilization
      return "\(start)  (as a percentage of request):\t\(now) / \(wantedUtilization)"
    default: return "<unknown metric type \"\(type)\">"
    }
  }

  private func now(_ field: (JSONTree) -> JSONTree) -> String {
    field(found.current).string ?? "<unknown>"
  }

  private var utilization: String {
    found.current.averageUtilization.int.map { "\($0)%" } ?? "<unknown>"
  }

  private var wantedUtilization: String {
    wanted.target.averageUtilization.int.map { "\($0)%" } ?? "<auto>"
  }
}
