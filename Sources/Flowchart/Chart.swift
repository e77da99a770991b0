/// The decision tree as a model: questions, outcomes and milestones by id.
public struct Chart: Sendable, Equatable {
  /// The id of the milestone at which every walk begins.
  public static let start: EntryID = "start"

  public var questions: [EntryID: Question]
  public var outcomes: [EntryID: Outcome]
  public var milestones: [EntryID: Milestone]

  /// Makes a chart of its entries; later entries with the same id replace earlier ones.
  public init(questions: [Question], outcomes: [Outcome], milestones: [Milestone]) {
    self.questions = Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.outcomes = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.milestones = Dictionary(milestones.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// The stretches of the chart in walking order.
  public var stretches: [Stretch] {
    var result: [Stretch] = []
    var seen: Set<EntryID> = []
    var milestone = milestones[Self.start]
    while let current = milestone, let first = current.then, seen.insert(current.id).inserted {
      guard let question = questions[first] else { break }
      let end = self.end(from: first)
      result.append(
        Stretch(first: first, subject: question.subject, begin: current.id, end: end))
      milestone = end.flatMap { milestones[$0] }
    }
    return result
  }

  /// The milestone that the good edges lead to.
  private func end(from first: EntryID) -> EntryID? {
    var seen: Set<EntryID> = []
    var id = first
    while seen.insert(id).inserted {
      if milestones[id] != nil { return id }
      if let question = questions[id] {
        id = question.next(question.good)
      } else if let then = outcomes[id]?.then {
        id = then
      } else {
        return nil
      }
    }
    return nil
  }
}

/// The questions between two milestones, all asked about the same kind of thing.
public struct Stretch: Sendable, Hashable {
  public var first: EntryID
  public var subject: Subject
  public var begin: EntryID
  public var end: EntryID?
}
