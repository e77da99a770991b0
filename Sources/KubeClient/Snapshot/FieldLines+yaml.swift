internal import Yams

extension FieldLines {
  /// Aliases, written out, could make any number of fields of a short text.
  private static let maximumFields = 50_000

  /// Takes the lines of a YAML node with all that is in it.
  init(_ node: Yams.Node) {
    var room = Self.maximumFields
    self.init(node, line: node.mark?.line, room: &room)
  }

  private init(_ node: Yams.Node, line: Int?, room: inout Int) {
    self.init(line: line ?? node.mark?.line ?? 1)
    room -= 1
    guard room > 0 else { return }
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping where room > 0 {
        guard let name = key.scalar?.string else { continue }
        children[name] = FieldLines(value, line: key.mark?.line, room: &room)
      }
    case .sequence(let sequence):
      for (index, entry) in sequence.enumerated() where room > 0 {
        let lines = FieldLines(entry, line: nil, room: &room)
        children["\(index)"] = lines
        if let name = entry.mapping?["name"]?.scalar?.string { children[name] = lines }
      }
    case .scalar, .alias: break
    }
  }
}
