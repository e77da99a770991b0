/// A list of which the first few are named and the others counted.
enum ShortList {
  /// - Parameter limit: how many are named.
  static func text(_ items: [String], limit: Int = 3) -> String {
    let shown = items.prefix(limit).joined(separator: ",")
    return items.count > limit ? "\(shown) + \(items.count - limit) more..." : shown
  }
}
