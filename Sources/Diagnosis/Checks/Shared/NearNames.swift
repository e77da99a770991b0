import Foundation

/// Names that look like a wanted one, for "did you mean".
enum NearNames {
  /// The most similar names first, at most `limit`, joined with commas; nil where there is none.
  static func list(_ names: some Sequence<String>, near wanted: String, limit: Int = 5) -> String? {
    let sorted = ranked(names, near: wanted)
    guard !sorted.isEmpty else { return nil }
    return sorted.prefix(limit).joined(separator: ", ") + (sorted.count > limit ? ", …" : "")
  }

  /// The names by similarity, then by alphabet.
  static func ranked(_ names: some Sequence<String>, near wanted: String) -> [String] {
    Set(names).map { ($0, editDistance($0, wanted)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// Tags by how much of their beginning they share with a wanted one, then by similarity: of
  /// `1.25.99`, `1.25` is nearer than `1.21-alpine`.
  static func rankedTags(_ tags: [String], near wanted: String) -> [String] {
    Set(tags).map {
      (tag: $0, shared: $0.commonPrefix(with: wanted).count, distance: editDistance($0, wanted))
    }
    .sorted { ($1.shared, $0.distance, $0.tag) < ($0.shared, $1.distance, $1.tag) }.map(\.tag)
  }

  /// The one name that is a slip of the pen away; nil where none or several are.
  static func slip(of wanted: String, among names: some Sequence<String>) -> String? {
    var found: String?
    for name in names where name != wanted && name != found {
      guard isWithin(2, name, wanted),
        min(name.count, wanted.count) > 5 || isWithin(1, name, wanted)
      else { continue }
      if found != nil { return nil }
      found = name
    }
    return found
  }

  /// The one name that is a slip of the pen away and is not another one of the same series.
  static func misspelling(of wanted: String, among names: some Sequence<String>) -> String? {
    slip(of: wanted, among: names.filter { isWithin(2, $0, wanted) && !areSeries($0, wanted) })
  }

  /// Whether two names are told apart as those of a series are: by a number, by one or two letters
  /// between hyphens, or by more than half of a word, as `shop-v1` and `shop-v2`, `api-a` and `api-b`,
  /// `shop-eu` and `shop-us`, `shop-db` and `shop-dev`.
  private static func areSeries(_ left: String, _ right: String) -> Bool {
    if left.filter({ !$0.isNumber }) == right.filter({ !$0.isNumber }) { return true }
    let parts = [left, right].map { $0.split(separator: "-", omittingEmptySubsequences: false) }
    guard parts[0].count == parts[1].count else { return false }
    let differing = zip(parts[0], parts[1]).filter { $0 != $1 }
    return differing.count == 1
      && differing.allSatisfy { left, right in
        let longer = max(left.count, right.count)
        return longer <= 2 || editDistance(String(left), String(right)) * 2 > longer
      }
  }
}
