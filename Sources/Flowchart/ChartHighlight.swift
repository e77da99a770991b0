/// A walk to draw into a chart: what was answered, and what was found.
public struct ChartHighlight: Sendable, Equatable {
  /// How a question was answered.
  public enum Answer: String, Sendable, CaseIterable {
    case yes
    case no
    case notApplicable
    case unknown
  }

  /// What was diagnosed, for example `deployment/shop -n shop`.
  public var target: String
  /// The answers to every question; several where several objects were asked about.
  public var answers: [EntryID: Set<Answer>]
  /// The root finding; nil where nothing is wrong or nothing is proven.
  public var root: EntryID?
  /// Further findings, the most important first.
  public var further: [EntryID]

  public init(
    target: String, answers: [EntryID: Set<Answer>], root: EntryID?, further: [EntryID]
  ) {
    self.target = target
    self.answers = answers
    self.root = root
    self.further = further
  }

  /// Every entry that the walk came to.
  public var entries: Set<EntryID> {
    Set(answers.keys).union(further).union(root.map { [$0] } ?? [])
  }
}
