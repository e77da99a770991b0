/// Finds the names that somebody may have meant.
public enum NearestNames {
  /// The names nearest to what was typed, best first.
  ///
  /// A name that begins with or holds the typed text counts as near, and so does one that differs
  /// in few letters (a third of its length, at least one). Case does not matter.
  ///
  /// - Parameters:
  ///   - typed: What was typed; nothing is near an empty text.
  ///   - names: The names that exist, in any order.
  ///   - limit: The most names to return.
  /// - Returns: At most `limit` names, none twice.
  public static func suggest(for typed: String, among names: [String], limit: Int = 3) -> [String] {
    guard !typed.isEmpty, limit > 0 else { return [] }
    let wanted = Array(typed.lowercased())
    var ranked: [(rank: Int, name: String)] = []
    for name in Set(names) {
      if let rank = rank(of: Array(name.lowercased()), for: wanted) { ranked.append((rank, name)) }
    }
    return ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.prefix(limit).map(\.name)
  }

  /// The number of letters to insert, delete, replace or swap to get from one text to the other.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(Array(left), Array(right))
  }

  /// How far a name is from the typed text, nil where it is not near.
  private static func rank(of name: [Character], for wanted: [Character]) -> Int? {
    let distance = distance(name, wanted)
    if distance <= max(1, max(name.count, wanted.count) / 3) { return distance * 10 }
    guard wanted.count >= 2 else { return nil }
    let rest = name.count - wanted.count
    if name.starts(with: wanted) { return 15 + rest }
    return String(name).contains(String(wanted)) ? 25 + rest : nil
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let change = left[row] == right[column] ? 0 : 1
        var best = min(current[column] + 1, previous[column + 1] + 1, previous[column] + change)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
