/// A walk as marks on the boxes and ways of a picture.
struct PicturePath {
  /// A word at a box.
  enum Tag: CaseIterable {
    case root
    case further
    case notChecked
    /// The walk goes on with questions that this chart does not have.
    case leaves
  }

  let highlight: ChartHighlight
  /// The entries that the walk came to.
  private(set) var entries: Set<EntryID>
  /// Whether the chart has the root finding.
  let hasRoot: Bool

  private let chart: Chart

  init(_ highlight: ChartHighlight, on chart: Chart) {
    self.highlight = highlight
    self.chart = chart
    hasRoot = highlight.root.map { chart.contains($0) } ?? true
    entries = highlight.entries.filter { chart.contains($0) }
    entries.insert(Chart.start)
    // The walk says what was asked; milestones, and outcomes that another finding explains, follow.
    let isWhole = highlight.answers.keys.allSatisfy(chart.contains)
    for id in chart.questions.keys where highlight.answers[id] != nil {
      for edge in taken(from: id) {
        guard let target = chart.questions[id]?.next(edge) else { continue }
        // Where questions of the walk are missing, so may be those that led elsewhere.
        let isReached = isWhole && chart.outcomes[target] != nil
        if isReached || chart.milestones[target] != nil { entries.insert(target) }
      }
    }
  }

  /// Whether the walk went a way.
  func contains(_ way: PictureWay) -> Bool {
    guard entries.contains(way.source), entries.contains(way.target) else { return false }
    return way.answer.map { taken(from: way.source).contains($0) } ?? true
  }

  /// The word at a box.
  func tag(_ id: EntryID) -> Tag? {
    if id == highlight.root { return .root }
    if highlight.further.contains(id) { return .further }
    guard let answers = highlight.answers[id], let question = chart.questions[id] else {
      return nil
    }
    if answers == [.unknown] { return .notChecked }
    let nexts = taken(from: id).map { question.next($0) }
    return nexts.contains(where: entries.contains) ? nil : .leaves
  }

  /// The answers by which the walk left a question; without one it goes on along the good edge.
  private func taken(from id: EntryID) -> Set<Question.Edge> {
    guard let question = chart.questions[id], let answers = highlight.answers[id] else { return [] }
    return Set(
      answers.map { answer in
        switch answer {
        case .yes: .yes
        case .no: .no
        case .notApplicable, .unknown: question.good
        }
      })
  }
}
