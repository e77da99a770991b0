import KubeClient

/// Decides to which workload a Service belongs: the one it selects, else the one it evidently means.
struct ServiceMatcher {
  /// A workload or lone Pod as a candidate.
  struct Candidate {
    var index: Int
    var name: String
    var labelSets: [[String: String]]
  }

  /// One label.
  private struct Pair: Hashable {
    var key: String
    var value: String
  }

  private let inventory: Inventory
  private let candidates: [Candidate]
  /// The places of the candidates that carry a label, in order: not every Service has to be held
  /// against every candidate.
  private var places: [Pair: [Int]] = [:]
  /// The places of the candidates that have a value under some key.
  private var placesByValue: [String: [Int]] = [:]
  /// The values that candidates have under a key.
  private var values: [String: Set<String>] = [:]
  /// The first candidate of each name.
  private var named: [String: Candidate] = [:]

  init(_ candidates: [Candidate], inventory: Inventory) {
    self.inventory = inventory
    self.candidates = candidates
    for (place, candidate) in candidates.enumerated() {
      if named[candidate.name] == nil { named[candidate.name] = candidate }
      for (key, value) in candidate.labelSets.joined() {
        let pair = Pair(key: key, value: value)
        if places[pair]?.last != place { places[pair, default: []].append(place) }
        if placesByValue[value]?.last != place {
          placesByValue[value, default: []].append(place)
        }
        values[key, default: []].insert(value)
      }
    }
  }

  /// The candidates that the Service selects; empty where it selects none.
  func selected(by service: Service) -> [Int] {
    guard let selector = service.selector else { return [] }
    let lists = selector.map { places[Pair(key: $0.key, value: $0.value)] ?? [] }
    let likely = lists.min { $0.count < $1.count } ?? Array(candidates.indices)
    return likely.map { candidates[$0] }.filter { candidate in
      candidate.labelSets.contains { labels in
        selector.allSatisfy { labels[$0.key] == $0.value }
      }
    }.map(\.index)
  }

  /// Whether a candidate has the Service's name.
  func hasNamesake(_ service: Service) -> Bool { named[service.name] != nil }

  /// The candidate that a Service which selects none evidently means, and why it is thought so.
  func meant(by service: Service) -> (index: Int, reason: Member.Reason)? {
    if let same = named[service.name] { return (same.index, .sameName) }
    guard let selector = service.selector else { return nil }
    let likely = alike(selector).map { candidates[$0] }.map { candidate in
      (
        candidate.index,
        candidate.labelSets.map { likeness(of: selector, to: $0, by: service) }.max() ?? .none
      )
    }
    let best = likely.map(\.1).max() ?? .none
    let winners = likely.filter { $0.1 == best }
    guard best > .none, winners.count == 1, let winner = winners.first else { return nil }
    // Pods of another namespace that have the very pairs are a better guess than a slip of the pen.
    if best.shared > 0 { return (winner.0, .sharedLabels) }
    return matchesElsewhere(service) ? nil : (winner.0, .onlyOne)
  }

  /// The places of all candidates that can be meant by a selector, in order: what shares none of its
  /// pairs can only have slips in each of them, thus in the first, too.
  private func alike(_ selector: [String: String]) -> [Int] {
    var found: Set<Int> = []
    for (key, value) in selector { found.formUnion(places[Pair(key: key, value: value)] ?? []) }
    guard let (key, value) = selector.min(by: { $0.key < $1.key }) else { return found.sorted() }
    found.formUnion(placesByValue[value] ?? [])
    for other in values[key] ?? [] where isNear(other, value) {
      found.formUnion(places[Pair(key: key, value: other)] ?? [])
    }
    return found.sorted()
  }

  /// How evidently a selector means Pods with other labels.
  private struct Likeness: Comparable {
    /// How many pairs they share.
    var shared: Int
    /// Whether each of the other pairs looks like a slip.
    var isSlip: Bool

    static let none = Likeness(shared: 0, isSlip: false)

    static func < (left: Self, right: Self) -> Bool {
      (left.shared, left.isSlip ? 1 : 0) < (right.shared, right.isSlip ? 1 : 0)
    }
  }

  /// Most pairs are shared, or the others are all but the same; less than that is another
  /// application's.
  private func likeness(
    of selector: [String: String], to labels: [String: String], by service: Service
  ) -> Likeness {
    let wrong = selector.filter { labels[$0.key] != $0.value }
    let shared = selector.count - wrong.count
    let isSlip =
      inventory.cluster.isManifestOnly
      ? SelectorSlip.isSlip(selector, of: labels, by: service)
      : wrong.allSatisfy { key, value in
        labels.values.contains(value) || labels[key].map { isNear($0, value) } ?? false
      }
    guard isSlip || shared * 2 > selector.count else { return .none }
    return Likeness(shared: shared, isSlip: isSlip)
  }

  private func isNear(_ left: String, _ right: String) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    if inventory.cluster.isManifestOnly { return SelectorSlip.isSlip(right, of: left) }
    return left.lowercased() == right.lowercased() || left.hasPrefix(right) || right.hasPrefix(left)
      || NearNames.slip(of: left, among: [right]) != nil
  }

  private func matchesElsewhere(_ service: Service) -> Bool {
    guard let selector = service.selector, !selector.isEmpty else { return false }
    return inventory.pods(labelled: LabelSelector(matchLabels: selector)).all.contains {
      $0.namespace != service.namespace
    }
  }
}
