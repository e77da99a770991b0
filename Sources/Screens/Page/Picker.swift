import Flowchart

/// A list to choose from.
struct Picker: Sendable {
  /// What is chosen.
  enum Kind: Sendable {
    case contexts
    case namespaces
    case lessons
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
      ? all : all.filter { $0.searched.contains(filter.lowercased()) }
    let isTyped = kind == .namespaces && !filter.isEmpty && !all.contains { $0.name == filter }
    return isTyped ? matching + [.init(filter, .namespace(filter))] : matching
  }

  /// The selected choice.
  var chosen: SessionResult.Choice? {
    let shown = shown
    return shown.indices.contains(selection) ? shown[selection] : nil
  }

  /// Selects a choice, where it is shown.
  mutating func select(where isMeant: (SessionResult.Choice) -> Bool) {
    if let index = shown.firstIndex(where: isMeant) { selection = index }
  }

  /// Adds namespaces in which something was seen, be they listed or not.
  mutating func add(namespaces: Set<String>) {
    let listed = choices ?? []
    let missing = namespaces.subtracting(listed.map(\.name))
    choices =
      listed.filter { $0.target == .namespace(nil) }
      + (listed.filter { $0.target != .namespace(nil) }
      + missing.map { .init($0, .namespace($0)) })
      .sorted { $0.name < $1.name }
  }

  mutating func move(by count: Int) {
    selection += count
    clamp()
  }

  private mutating func clamp() { selection = min(max(0, selection), max(0, shown.count - 1)) }
}
