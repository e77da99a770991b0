/// Finds the one name that somebody most likely meant.
enum NearestName {
  /// The only name a slip of the pen away, else the only one that continues the other (`80` and
  /// `8080`, `shop` and `shop-web`); nil where none or several are.
  static func of(_ name: String, among candidates: [String]) -> String? {
    if let slip = NearNames.slip(of: name, among: candidates) { return slip }
    let parts = Set(
      candidates.filter {
        !$0.isEmpty && $0 != name && (name.hasPrefix($0) || $0.hasPrefix(name))
      })
    return parts.count == 1 ? parts.first : nil
  }
}
