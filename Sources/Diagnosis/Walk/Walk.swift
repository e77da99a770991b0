public import Flowchart

/// The walk over one subject through one stretch of the chart, as a pure state machine: an event goes
/// in, an action comes out. Whoever runs the checks is outside of it.
public struct Walk: Sendable {
  /// What happened.
  public enum Event: Sendable {
    case start
    case answered(Answer)
    /// A person answers an earlier question otherwise; the walk goes on from there.
    case overridden(EntryID, Answer)
    /// The last question is asked again.
    case back
    /// The outcome was noted; the walk goes on where the chart says so.
    case noted
  }

  /// What to do next.
  public enum Action: Sendable, Equatable {
    case ask(EntryID)
    case conclude(EntryID)
    case reach(EntryID)
    /// Nothing: the walk has ended.
    case stop
  }

  /// A question on the way and its answer.
  public struct Step: Sendable, Hashable {
    public var question: EntryID
    public var answer: Answer
  }

  /// The questions answered so far, in order.
  public private(set) var trail: [Step] = []
  private let chart: Chart
  private let first: EntryID
  private var current: EntryID

  /// Makes a walk that begins at a question.
  public init(chart: Chart, first: EntryID) {
    self.chart = chart
    self.first = first
    current = first
  }

  /// Takes an event and says what to do.
  public mutating func handle(_ event: Event) -> Action {
    switch event {
    case .start:
      trail = []
      return go(to: first)
    case .answered(let answer):
      guard let question = chart.questions[current] else { return .stop }
      trail.append(Step(question: current, answer: answer))
      return go(to: question.next(Self.edge(of: answer, at: question)))
    case .overridden(let id, let answer):
      guard let index = trail.firstIndex(where: { $0.question == id }) else { return action }
      trail.removeSubrange(index...)
      current = id
      return handle(.answered(answer))
    case .back:
      guard let last = trail.popLast() else { return action }
      return go(to: last.question)
    case .noted:
      guard let then = chart.outcomes[current]?.then else { return .stop }
      return go(to: then)
    }
  }

  /// The edge that an answer leads along: unknown and not applicable take the good one, so that a
  /// fault further on is still found.
  static func edge(of answer: Answer, at question: Question) -> Question.Edge {
    switch answer {
    case .yes: .yes
    case .no: .no
    case .unknown, .notApplicable: question.good
    }
  }

  private mutating func go(to id: EntryID) -> Action {
    current = id
    return action
  }

  private var action: Action {
    if chart.questions[current] != nil { return .ask(current) }
    if chart.outcomes[current] != nil { return .conclude(current) }
    return chart.milestones[current] != nil ? .reach(current) : .stop
  }
}
