extension Glossary {
  /// The terms that a text uses, in the order in which it uses them.
  ///
  /// The longest name counts: "readiness probe" is no mention of "probe". Names written with
  /// capitals are looked for as they stand, so that "job" in a sentence is no Job; others may also
  /// begin a sentence. Names of one or two letters, such as `no` for nodes, are no words of a text.
  ///
  /// - Parameter omitted: The id of a term that is not looked for.
  public func mentions(in text: String, except omitted: String? = nil) -> [GlossaryTerm] {
    var bytes = Array(text.utf8)
    let places = Dictionary(grouping: bytes.indices.dropLast()) { Name.key(bytes[$0...]) }
    var found: [Int: Int] = [:]
    for name in names where terms[name.term].id != omitted {
      for start in places[name.key] ?? [] where name.stands(in: bytes, at: start) {
        guard let end = name.end(in: bytes, at: start) else { continue }
        found[name.term] = min(found[name.term] ?? start, start)
        for place in start..<end { bytes[place] = 0 }
      }
    }
    return found.sorted { $0.value < $1.value }.map { terms[$0.key] }
  }
}
