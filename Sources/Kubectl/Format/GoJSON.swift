import KubeClient

/// JSON as `kubectl -o json` writes it: fields sorted, four spaces a level.
enum GoJSON {
  static func indented(_ value: JSONTree, level: Int = 0) -> String {
    let inner = String(repeating: "    ", count: level + 1)
    let outer = String(repeating: "    ", count: level)
    switch value {
    case .array(let items) where !items.isEmpty:
      let lines = items.map { inner + indented($0, level: level + 1) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let fields) where !fields.isEmpty:
      let lines = value.sortedFields.map {
        "\(inner)\(GoText.json(.string($0.key))): \(indented($0.value, level: level + 1))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return GoText.json(value)
    }
  }
}
