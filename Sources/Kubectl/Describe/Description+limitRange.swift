import KubeClient

extension Description {
  /// A LimitRange.
  mutating func limitRange(_ range: KubeObject) {
    field(0, "Name", range.name)
    field(0, "Namespace", range.namespace)
    limits([range.tree], indent: "")
  }

  /// The table of limits.
  mutating func limits(_ ranges: [JSONTree], indent: String) {
    let titles = [
      "Type", "Resource", "Min", "Max", "Default Request", "Default Limit",
      "Max Limit/Request Ratio",
    ]
    line(0, indent + titles.joined(separator: "\t"))
    let rules = titles.map { String(repeating: "-", count: $0.count) }
    line(0, indent + rules.joined(separator: "\t"))
    for limit in ranges.flatMap(\.spec.limits.array) {
      let columns = [
        limit.min, limit.max, limit.defaultRequest, limit.default, limit.maxLimitRequestRatio,
      ]
      // kubectl leaves their order to chance.
      for name in Set(columns.flatMap { $0.object.keys }).sorted() {
        let values = columns.map { $0[name].exists ? $0[name].text : "-" }
        line(0, indent + ([limit.type.text, name] + values).joined(separator: "\t"))
      }
    }
  }
}
