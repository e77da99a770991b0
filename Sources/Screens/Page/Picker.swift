import Flowchart

/// A list to choose from.
struct Picker: Sendable {
  /// What is chosen.
  enum Kind: Sendable {
    case contexts
    case namespaces
  }

  let kind: Kind
  /// Nil while they are being found.
  var choices: [SessionResult.Choice]? { didSet { clamp() } }
  var problem: LocalizedText?
  var filter = "" { didSet { clamp() } }
  private(set) var selection = 0

  init(_ kind: Kind) { self.kind = kind }

  /// The choices that match what was typed, and what was typed itself where it may be a namespace
  /// that cannot be listed.
  var shown: [SessionResult.Choice] {
    let all = choices ?? []
    let matching =
      filter.isEmpty
      ? all : all.filter { $0.name.lowercased().contains(filter.lowercased()) }
    let isTyped = kind == .namespaces && !filter.isEmpty && !all.contains { $0.name == filter }
    return isTyped ? matching + [.init(filter, .namespace(filter))] : matching
  }

  /// The selected choice.
  var chosen: SessionResult.Choice? {
    let shown = shown
    return shown.indices.contains(selection) ? shown[selection] : nil
  }

  mutating func move(by count: Int) {
    selection += count
    clamp()
  }

  private mutating func clamp() { selection = min(max(0, selection), max(0, shown.count - 1)) }
}
