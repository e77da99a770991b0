import KubeClient

/// A template in kubectl's JSONPath: text with `{.paths[*].in[?(@.name=="x")].braces}`.
struct JSONPath {
  enum Piece: Equatable {
    case text(String)
    case path([Step])
  }

  enum Step: Equatable {
    case field(String)
    /// Every entry of an array, or every value of an object.
    case all
    /// An entry; negative numbers count from the end.
    case index(Int)
    /// The entries of which a field has a value.
    case filter(path: [String], value: String, isEqual: Bool)
  }

  var pieces: [Piece]

  /// The text for an object; what is missing prints as nothing.
  func text(for root: JSONTree) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .path(let steps):
        Self.find(steps, in: root).map(Self.printed).joined(separator: " ")
      }
    }.joined()
  }

  /// The values to which steps lead.
  static func find(_ steps: [Step], in root: JSONTree) -> [JSONTree] {
    steps.reduce([root]) { values, step in values.flatMap { follow(step, from: $0) } }
  }

  private static func follow(_ step: Step, from value: JSONTree) -> [JSONTree] {
    switch step {
    case .field(let name):
      return value.object[name].map { [$0] } ?? []
    case .all:
      if case .object = value { return value.sortedFields.map(\.value) }
      return value.array
    case .index(let index):
      let items = value.array
      let place = index < 0 ? items.count + index : index
      return items.indices.contains(place) ? [items[place]] : []
    case .filter(let path, let wanted, let isEqual):
      return value.array.filter { entry in
        let found = path.reduce(entry) { $0[$1] }
        return found.exists && (found.text == wanted) == isEqual
      }
    }
  }

  private static func printed(_ value: JSONTree) -> String {
    switch value {
    case .array, .object: GoText.json(value)
    case .null: ""
    default: value.text
    }
  }
}
