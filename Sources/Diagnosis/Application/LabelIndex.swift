/// Finds what carries labels without looking at all of a cluster.
struct LabelIndex<Item: Sendable>: Sendable {
  /// One label.
  private struct Pair: Hashable {
    var key: String
    var value: String
  }

  /// What is looked for, with its labels and its namespace.
  struct Entry: Sendable {
    var namespace: String
    /// The labels of each form in which it comes, as the Pods of a StatefulSet have their own names.
    var labelSets: [[String: String]]
    var item: Item
  }

  private let entries: [Entry]
  /// The places of the entries that carry a label, in order.
  private let places: [Pair: [Int]]

  init(_ entries: [Entry]) {
    self.entries = entries
    var places: [Pair: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for (key, value) in entry.labelSets.joined() {
        let pair = Pair(key: key, value: value)
        if places[pair]?.last != place { places[pair, default: []].append(place) }
      }
    }
    self.places = places
  }

  /// What every pair of a selector matches, in order; an empty selector matches nothing.
  ///
  /// - Parameter namespace: nil for all namespaces.
  func matching(_ selector: [String: String], in namespace: String?) -> [Item] {
    let lists = selector.map { places[Pair(key: $0.key, value: $0.value)] ?? [] }
    guard let shortest = lists.min(by: { $0.count < $1.count }) else { return [] }
    return shortest.lazy.map { entries[$0] }.filter { entry in
      (namespace == nil || entry.namespace == namespace)
        && entry.labelSets.contains { labels in
          selector.allSatisfy { labels[$0.key] == $0.value }
        }
    }.map(\.item)
  }
}
