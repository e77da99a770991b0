/// Names that exist, for a sentence about one that does not.
enum NameList {
  /// At most eight names, those most like the wanted one first; `none` where there are none.
  static func nearest(to wanted: String, among names: [String]) -> String {
    let letters = Array(wanted.lowercased().prefix(100))
    // The same names in any order give the same sentence.
    let ranked = Set(names).map { name in
      (Array(name.lowercased().prefix(100)).difference(from: letters).count, name)
    }.sorted { $0 < $1 }
    guard !ranked.isEmpty else { return "none" }
    let shown = ranked.prefix(8).map(\.1.quoted).joined(separator: ", ")
    return ranked.count > 8 ? "\(shown) and \(ranked.count - 8) more" : shown
  }
}
