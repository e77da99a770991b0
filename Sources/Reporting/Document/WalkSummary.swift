internal import Diagnosis
internal import Flowchart
internal import KubeClient

/// A walk in short: for each stretch of the chart, where it left the trunk and where it ended.
struct WalkSummary {
  /// One stretch of the chart.
  struct Stretch {
    var subject: Subject
    /// The milestone that the stretch leads to.
    var end: EntryID?
    /// Whether anything was asked at all.
    var wasAsked: Bool
    /// Whether every question made no sense here.
    var isNotApplicable: Bool
    /// How many different questions found no answer.
    var open: Int
    /// Whether one of those could hide the root.
    var hidesSomething: Bool
    /// How many objects were asked about.
    var objects: Int
    var conclusions: [Conclusion]
  }

  /// An outcome, how the walk came there, and for which objects.
  struct Conclusion {
    var outcome: EntryID
    var turns: [Turn]
    var objects: [ObjectReference?]
  }

  /// A question that was answered away from the good edge.
  struct Turn: Hashable {
    var question: EntryID
    var answer: Answer
  }

  /// Which stretch each question belongs to; the same for every walk over a chart.
  struct Plan {
    fileprivate var stretches: [Flowchart.Stretch]
    fileprivate var positions: [EntryID: Int] = [:]

    init(_ chart: Chart) {
      stretches = chart.stretches
      for (position, stretch) in stretches.enumerated() {
        var seen: Set<EntryID> = []
        var open = [stretch.first]
        while let id = open.popLast() {
          let isElsewhere = chart.milestones[id] != nil || positions[id] != nil
          guard !isElsewhere, seen.insert(id).inserted else { continue }
          open += chart.edges(from: id).map(\.target)
        }
        for id in seen where chart.questions[id] != nil { positions[id] = position }
      }
    }
  }

  /// What was asked about one object in one stretch.
  private struct Answers {
    var object: ObjectReference?
    var answers: [EntryID: Answer] = [:]
  }

  var stretches: [Stretch]

  /// Reads a walk along the edges of its chart, whatever order its entries have.
  init(_ walk: [WalkEntry], chart: Chart, plan: Plan) {
    var asked = [[Answers]](repeating: [], count: plan.stretches.count)
    var places = [[ObjectReference?: Int]](repeating: [:], count: plan.stretches.count)
    for entry in walk {
      guard let position = plan.positions[entry.question] else { continue }
      // A walk lists one object after the other, so the last one is nearly always the right one.
      var place = asked[position].count - 1
      if place < 0 || asked[position][place].object != entry.object {
        place = places[position][entry.object] ?? asked[position].count
        if place == asked[position].count { asked[position].append(Answers(object: entry.object)) }
        places[position][entry.object] = place
      }
      asked[position][place].answers[entry.question] = entry.answer
    }
    stretches = zip(plan.stretches, asked).map { stretch, asked in
      Self.summary(of: stretch, asked: asked, chart: chart)
    }
  }

  private static func summary(
    of stretch: Flowchart.Stretch, asked: [Answers], chart: Chart
  ) -> Stretch {
    var conclusions: [Conclusion] = []
    var unknown: Set<EntryID> = []
    var isNotApplicable = true
    for entry in asked.sorted(by: { inOrder($0.object, $1.object) }) {
      for (question, answer) in entry.answers {
        if case .unknown = answer { unknown.insert(question) }
        if answer != .notApplicable { isNotApplicable = false }
      }
      for (outcome, turns) in way(from: stretch.first, answers: entry.answers, chart: chart) {
        let same = conclusions.firstIndex { $0.outcome == outcome && $0.turns == turns }
        if let same {
          conclusions[same].objects.append(entry.object)
        } else {
          conclusions.append(
            Conclusion(outcome: outcome, turns: turns, objects: [entry.object]))
        }
      }
    }
    return Stretch(
      subject: stretch.subject, end: stretch.end, wasAsked: !asked.isEmpty,
      isNotApplicable: isNotApplicable, open: unknown.count,
      hidesSomething: unknown.contains { chart.questions[$0]?.essential ?? true },
      objects: asked.count, conclusions: conclusions)
  }

  /// Walks one object's answers again and notes every outcome on the way.
  private static func way(
    from first: EntryID, answers: [EntryID: Answer], chart: Chart
  ) -> [(EntryID, [Turn])] {
    var result: [(EntryID, [Turn])] = []
    var turns: [Turn] = []
    var seen: Set<EntryID> = []
    var id = first
    while seen.insert(id).inserted {
      if let question = chart.questions[id] {
        guard let answer = answers[id] else { break }
        let edge: Question.Edge =
          switch answer {
          case .yes: .yes
          case .no: .no
          case .notApplicable, .unknown: question.good
          }
        if edge != question.good { turns.append(Turn(question: id, answer: answer)) }
        id = question.next(edge)
      } else if let outcome = chart.outcomes[id] {
        result.append((id, turns))
        turns = []
        guard let then = outcome.then else { break }
        id = then
      } else {
        break
      }
    }
    return result
  }

  private static func inOrder(_ left: ObjectReference?, _ right: ObjectReference?) -> Bool {
    switch (left, right) {
    case (let left?, let right?): left < right
    case (nil, _?): true
    case (_, nil): false
    }
  }
}
