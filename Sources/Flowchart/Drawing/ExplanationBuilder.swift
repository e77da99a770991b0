/// Collects the parts of an explanation.
struct ExplanationBuilder {
  let labels: ChartLabels

  private func word(_ word: ChartWords) -> String { labels.word(word) }

  private func note(_ name: ChartWords, _ value: ChartWords) -> String {
    switch labels.language {
    case .english: "\(word(name)): \(word(value))"
    case .simplifiedChinese: "\(word(name))：\(word(value))"
    }
  }

  private func prose(_ heading: ChartWords, _ text: LocalizedText) -> Explanation.Section {
    .init(heading: word(heading), content: .prose(Template.named(text[labels.language])))
  }

  private func lines(_ heading: ChartWords, _ lines: [String]) -> Explanation.Section? {
    let lines = lines.filter { !$0.isEmpty }.map { Template.named($0) }
    return lines.isEmpty ? nil : .init(heading: word(heading), content: .lines(lines))
  }

  private func ways(_ heading: ChartWords, from id: EntryID) -> Explanation.Section? {
    let ways = labels.chart.edges(from: id).map { edge in
      Explanation.Way(
        answer: edge.answer.map { labels.answer($0) }, target: edge.target,
        label: labels.label(of: edge.target))
    }
    return ways.isEmpty ? nil : .init(heading: word(heading), content: .ways(ways))
  }

  func notes(of question: Question) -> [String] {
    [
      word(.question), note(.subject, .subject(question.subject)),
      note(.origin, .origin(question.origin)),
    ]
  }

  func sections(of question: Question) -> [Explanation.Section] {
    [
      prose(.why, question.why), prose(.meaning, question.teach),
      lines(.byHand, question.byHand), ways(.answers, from: question.id),
      lines(.readMore, [question.readMore]),
    ].compactMap { $0 }
  }

  func notes(of outcome: Outcome) -> [String] {
    [
      word(.outcome), note(.layer, .layer(outcome.layer)),
      note(.severity, .severity(outcome.severity)), note(.owner, .owner(outcome.owner)),
      note(.origin, .origin(outcome.origin)),
    ]
  }

  func sections(of outcome: Outcome) -> [Explanation.Section] {
    [
      prose(.cause, outcome.cause), prose(.fix, outcome.fix),
      lines(.command, outcome.command.map { [$0] } ?? []), prose(.meaning, outcome.teach),
      lines(.byHand, outcome.byHand), ways(.leadsOn, from: outcome.id),
      lines(.readMore, [outcome.readMore]),
    ].compactMap { $0 }
  }

  func notes(of milestone: Milestone) -> [String] {
    [word(.milestone), note(.origin, .origin(milestone.origin))]
  }

  func sections(of milestone: Milestone) -> [Explanation.Section] {
    [prose(.meaning, milestone.teach), ways(.leadsOn, from: milestone.id)].compactMap { $0 }
  }
}
