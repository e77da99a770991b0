import KubeClient

/// A column that a person has asked for: `NAME:.metadata.name`.
struct CustomColumn {
  var header: String
  var steps: [JSONPath.Step]

  /// Reads what follows `-o custom-columns=`; nil where it is wrong.
  static func parse(_ text: String) -> [CustomColumn]? {
    var columns: [CustomColumn] = []
    for part in text.split(separator: ",") {
      guard let colon = part.firstIndex(of: ":") else { return nil }
      var path = part[part.index(after: colon)...]
      if path.hasPrefix("{"), path.hasSuffix("}") { path = path.dropFirst().dropLast() }
      guard let steps = JSONPath.steps(path) else { return nil }
      columns.append(CustomColumn(header: String(part[..<colon]), steps: steps))
    }
    return columns.isEmpty ? nil : columns
  }

  /// The cell of an object.
  func cell(of object: JSONTree) -> String {
    let found = JSONPath.find(steps, in: object)
    if found.isEmpty { return "<none>" }
    return TerminalText.escaped(found.map(GoText.plain).joined(separator: ","))
  }
}
