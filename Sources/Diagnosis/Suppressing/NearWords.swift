/// Finds the words that somebody may have meant.
enum NearWords {
  /// No word that is meant is longer, and comparing a page with all ids would take its time.
  private static let longest = 100

  /// At most two words that differ little from a text, or that end with it; the nearest first.
  static func of(_ text: String, among words: [String]) -> [String] {
    guard !text.isEmpty, text.utf8.count <= longest else { return [] }
    let wanted = text.lowercased()
    let scored = words.compactMap { word -> (distance: Int, word: String)? in
      if word.hasSuffix(wanted), wanted.count > 2 { return (1, word) }
      let distance = editDistance(wanted, word.lowercased())
      return distance <= max(2, wanted.count / 3) ? (distance, word) : nil
    }
    return scored.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(2).map(\.word)
  }
}
