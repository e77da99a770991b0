/// A walk as marks on the boxes and ways of a picture.
struct PicturePath {
  /// A word at a box.
  enum Tag {
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
  private let whole: Chart

  /// - Parameters:
  ///   - chart: What is drawn.
  ///   - whole: What was walked; it has all of the chart's entries.
  init(_ highlight: ChartHighlight, on chart: Chart, of whole: Chart) {
    self.highlight = highlight
    self.chart = chart
    self.whole = whole
    hasRoot = highlight.root.map { chart.contains($0) } ?? true
    entries = highlight.entries.filter { chart.contains($0) }
    entries.insert(Chart.start)
    // The walk says what was asked; milestones, and outcomes that another finding explains, follow.
    for id in highlight.answers.keys {
      for target in nexts(of: id, in: whole)
      where chart.contains(target) && whole.questions[target] == nil {
        entries.insert(target)
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
    if highlight.answers[id] == [.unknown] { return .notChecked }
    let missing = nexts(of: id, in: whole).filter { !chart.contains($0) }
    return missing.isEmpty || nexts(of: id, in: chart).contains(where: entries.contains)
      ? nil : .leaves
  }

  /// Where the answers to a question lead.
  private func nexts(of id: EntryID, in chart: Chart) -> [EntryID] {
    taken(from: id).compactMap { chart.questions[id]?.next($0) }
  }

  /// The answers by which the walk left a question; without one it goes on along the good edge.
  private func taken(from id: EntryID) -> Set<Question.Edge> {
    guard let question = whole.questions[id], let answers = highlight.answers[id] else { return [] }
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
