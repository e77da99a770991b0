extension Glossary {
  /// The terms that a text uses, in the order in which it uses them.
  ///
  /// The longest name counts: "readiness probe" is no mention of "probe". Names written with
  /// capitals are looked for as they stand, so that "job" in a sentence is no Job; others may also
  /// begin a sentence. Names of one or two letters, such as `no` for nodes, are no words of a text.
  ///
  /// - Parameter omitted: The id of a term that is not looked for.
  public func mentions(in text: String, except omitted: String? = nil) -> [GlossaryTerm] {
    var text = Array(text)
    var found: [Int: Int] = [:]
    for (name, index) in names where terms[index].id != omitted {
      let isWord = name.contains { $0.isASCII }
      for start in text.indices where Self.matches(name, in: text, at: start) {
        let end = Self.end(of: name, in: text, at: start, isWord: isWord)
        guard let end else { continue }
        found[index] = min(found[index] ?? start, start)
        for place in start..<end { text[place] = "\u{0}" }
      }
    }
    return found.sorted { $0.value < $1.value }.map { terms[$0.key] }
  }

  /// All names that a text may hold, the longest first.
  private var names: [(name: [Character], term: Int)] {
    terms.enumerated().flatMap { index, term in
      Set([term.name.english, term.name.simplifiedChinese] + term.aliases)
        .filter { $0.count > 2 || $0.contains { !$0.isASCII } }
        .map { (Array($0), index) }
    }.sorted { ($1.0.count, $0.1) < ($0.0.count, $1.1) }
  }

  private static func matches(_ name: [Character], in text: [Character], at start: Int) -> Bool {
    guard start + name.count <= text.count else { return false }
    for (offset, wanted) in name.enumerated() where text[start + offset] != wanted {
      // The first letter of a sentence is a capital whatever the word.
      guard offset == 0, String(text[start]).lowercased() == String(wanted) else { return false }
    }
    return true
  }

  /// Where a name ends in a text, its plural's s included; nil where it is a part of another word.
  private static func end(
    of name: [Character], in text: [Character], at start: Int, isWord: Bool
  ) -> Int? {
    let end = start + name.count
    guard isWord else { return end }
    func isLetter(_ place: Int) -> Bool {
      text.indices.contains(place) && text[place].isASCII
        && (text[place].isLetter || text[place].isNumber || text[place] == "_")
    }
    // A name inside of an id or path, such as pod.pending, is none.
    func joins(_ place: Int, _ beyond: Int) -> Bool {
      text.indices.contains(place) && "-./=".contains(text[place]) && isLetter(beyond)
    }
    guard !isLetter(start - 1), !joins(start - 1, start - 2) else { return nil }
    for ending in ["", "s", "es"] {
      let last = end + ending.count
      if last <= text.count, text[end..<last].elementsEqual(ending), !isLetter(last),
        !joins(last, last + 1)
      {
        return last
      }
    }
    return nil
  }
}
