internal import Terminal

extension Explanation {
  /// Makes the page of a term.
  ///
  /// - Parameter chart: the chart whose entries the term names; those that it lacks are left out.
  public init(_ term: GlossaryTerm, glossary: Glossary, chart: Chart, language: Language) {
    let builder = ExplanationBuilder(labels: ChartLabels(chart: chart, language: language))
    self.init(
      id: EntryID(term.id), title: term.name[language], notes: [builder.labels.word(.term)],
      sections: builder.sections(of: term, glossary))
  }

  /// The list of all terms, one line each.
  ///
  /// - Parameter columns: The most columns a line takes; texts that do not fit are cut.
  /// - Returns: Lines with a line feed each.
  public static func index(
    of glossary: Glossary, language: Language, columns: Int = 80
  ) -> String {
    let width = glossary.terms.map(\.id.columns).max() ?? 0
    let lines = glossary.terms.map { term in
      let lead = "  " + term.id.padded(toColumns: width) + "  "
      let colon = language == .english ? ": " : "："
      let name = term.name[language]
      let isID = Glossary.key(name) == Glossary.key(term.id)
      let label = (isID ? "" : name + colon) + term.text[language]
      return lead + label.truncated(toColumns: columns - lead.columns)
    }
    return ([ChartWords.terms.text(language)] + lines).map { $0 + "\n" }.joined()
  }
}

extension ExplanationBuilder {
  /// The words that the page of an entry uses; nothing where it uses none.
  func terms(of id: EntryID, _ glossary: Glossary?) -> [Explanation.Section] {
    list(.terms, glossary?.terms(of: id, in: labels.chart) ?? [])
  }

  func sections(of term: GlossaryTerm, _ glossary: Glossary) -> [Explanation.Section] {
    let others = (term.aliases + term.askedAs).joined(separator: separator)
    let ways = term.entries.filter { labels.chart.contains($0) }.map {
      Explanation.Way(answer: nil, target: $0, label: labels.label(of: $0))
    }
    var sections = [
      Explanation.Section(
        heading: labels.word(.meaning), content: .prose(term.text[labels.language]))
    ]
    if !others.isEmpty {
      sections.append(.init(heading: labels.word(.alsoCalled), content: .prose(others)))
    }
    sections += list(.seeAlso, term.seeAlso.compactMap { glossary.term($0) })
    if !ways.isEmpty {
      sections.append(.init(heading: labels.word(.inChart), content: .ways(ways)))
    }
    return sections
      + [.init(heading: labels.word(.readMore), content: .lines([term.readMore]))]
  }

  private func list(_ heading: ChartWords, _ terms: [GlossaryTerm]) -> [Explanation.Section] {
    if terms.isEmpty { return [] }
    let text = terms.map { $0.reference(labels.language) }.joined(separator: separator)
    return [.init(heading: labels.word(heading), content: .prose(text))]
  }

  private var separator: String { labels.language == .english ? ", " : "、" }
}

extension GlossaryTerm {
  /// What to ask for the term by, with its name where that is another word: `exit-137`,
  /// `readiness-probe（就绪探针）`.
  public func reference(_ language: Language) -> String {
    let name = name[language]
    return language == .english || Glossary.key(name) == Glossary.key(id)
      ? id : "\(id)（\(name)）"
  }
}
