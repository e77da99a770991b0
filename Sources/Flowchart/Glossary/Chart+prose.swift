extension Chart {
  /// What an entry says in sentences, without its commands; empty for an id that there is none of.
  public func prose(of id: EntryID) -> [LocalizedText] {
    if let question = questions[id] { return [question.ask, question.why, question.teach] }
    if let outcome = outcomes[id] {
      return [outcome.title, outcome.cause, outcome.fix, outcome.teach]
    }
    return milestones[id].map { [$0.title, $0.teach] } ?? []
  }
}

extension Glossary {
  /// The terms that an entry of a chart uses, in the order in which it uses them.
  ///
  /// The languages say the same, so that the same terms belong to both; they are looked for in
  /// English, which has boundaries between its words.
  public func terms(of id: EntryID, in chart: Chart) -> [GlossaryTerm] {
    mentions(in: chart.prose(of: id).map { Template.named($0.english) }.joined(separator: "\n"))
  }
}
