import Flowchart

/// The trunk of a chart: for each stretch the questions that follow each other while all is well.
struct ChartTrunk: Sendable {
  /// One stretch and its trunk.
  struct Stretch: Sendable {
    var begin: EntryID
    var end: EntryID?
    var questions: [EntryID]
  }

  private(set) var stretches: [Stretch] = []
  /// The stretch that each question belongs to.
  private(set) var positions: [EntryID: Int] = [:]

  init(_ chart: Chart) {
    for (position, stretch) in chart.stretches.enumerated() {
      stretches.append(
        Stretch(
          begin: stretch.begin, end: stretch.end,
          questions: Self.questions(from: stretch.first, chart)))
      var open = [stretch.first]
      while let id = open.popLast() {
        guard chart.milestones[id] == nil, positions[id] == nil else { continue }
        positions[id] = position
        open += chart.edges(from: id).map(\.target)
      }
    }
  }

  /// Follows the good edges, through outcomes that do not end the walk, up to a milestone.
  private static func questions(from first: EntryID, _ chart: Chart) -> [EntryID] {
    var path: [EntryID] = []
    var id = first
    while !path.contains(id) {
      if let question = chart.questions[id] {
        path.append(id)
        id = question.next(question.good)
      } else if let then = chart.outcomes[id]?.then {
        id = then
      } else {
        break
      }
    }
    return path
  }
}
