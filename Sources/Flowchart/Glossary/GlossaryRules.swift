internal import Terminal

/// What has to hold for the terms of a glossary together.
enum GlossaryRules {
  static func gaps(in terms: [GlossaryTerm]) -> [ChartGap] {
    let ids = Set(terms.map(\.id))
    var owners: [String: String] = [:]
    var gaps: [ChartGap] = []
    for term in terms {
      func note(_ problem: String) {
        gaps.append(ChartGap(path: path(of: term.id + ".yaml"), problem: problem))
      }
      if !ChartValidator.isKebabCase(term.id) { note("is not named in kebab-case") }
      for language in Language.allCases {
        if term.name[language].isEmpty { note("`term.\(language.rawValue)` is empty") }
        let text = term.text[language]
        if text.isEmpty { note("`text.\(language.rawValue)` is empty") }
        if text.visible(lineBreaks: .kept) != text {
          note("`text.\(language.rawValue)` has control characters")
        }
      }
      if term.text.english == term.text.simplifiedChinese {
        note("`text` is the same in both languages")
      }
      for key in Set(term.spellings.map(Glossary.key)).sorted() {
        if let owner = owners.updateValue(term.id, forKey: key) {
          note("`\(key)` is also a spelling of \(owner)")
        }
      }
      for other in term.seeAlso where !ids.contains(other) || other == term.id {
        note("`see-also` names \(other), which is no other term")
      }
      if !term.readMore.hasPrefix("https://kubernetes.io/") {
        note("`read-more` is no page of kubernetes.io")
      }
    }
    return gaps
  }

  static func path(of name: String) -> String { "flowchart/glossary/" + name }
}
