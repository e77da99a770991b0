/// A chart as nested ifs, the way a drawing shows it: chains of questions one below the other, each
/// with a branch to its side.
///
/// Every entry has one place. Where a way leads to an entry that has its place elsewhere, the plan
/// holds a reference, so that no drawing needs a line across the whole chart.
struct ChartPlan {
  /// One stretch of the chart.
  struct Section {
    /// What the questions are asked about; nil for entries off the stretches.
    var subject: Subject?
    /// The milestone that the section begins with, where it is its place.
    var begin: EntryID?
    var trunk: Chain
    /// The milestone that the trunk leads to.
    var end: EntryID?
    /// Whether the end has its place here: it begins no other section.
    var showsEnd: Bool
  }

  /// Questions one below the other.
  struct Chain {
    var steps: [Step]
  }

  /// One question of a chain.
  struct Step {
    var question: EntryID
    /// The answer that leads to the side, and what is there.
    var side: Question.Edge
    var branch: Branch
    /// What is below the last question of a chain; nil where the next question or the section's end
    /// is.
    var last: Branch?
    /// The answer that leads down.
    var down: Question.Edge { side == .yes ? .no : .yes }
  }

  /// What an answer leads to.
  indirect enum Branch {
    case leaf(EntryID)
    case reference(EntryID)
    case chain(Chain)
  }

  private(set) var sections: [Section] = []

  private let chart: Chart
  /// The entries that have their place, or will have it in the trunk that is being planned.
  private var placed: Set<EntryID> = []

  /// Plans a chart; every entry that can be reached has its place in the result.
  init(chart: Chart) {
    self.chart = chart
    let stretches = chart.stretches
    placed.formUnion(chart.milestones.keys)
    let trunks = stretches.map { stretch in
      goodPath(from: stretch.first)
    }
    for trunk in trunks { placed.formUnion(trunk) }
    for (stretch, trunk) in zip(stretches, trunks) {
      let begins = stretches.contains { $0.begin == stretch.end }
      sections.append(
        Section(
          subject: stretch.subject, begin: stretch.begin, trunk: chain(of: trunk, end: stretch.end),
          end: stretch.end, showsEnd: !begins))
    }
    placeRest()
  }

  /// The questions on the good edges, as far as questions follow each other.
  private func goodPath(from first: EntryID) -> [EntryID] {
    var path: [EntryID] = []
    var id = first
    while let question = chart.questions[id], !path.contains(id), !placed.contains(id) {
      path.append(id)
      id = question.next(question.good)
    }
    return path
  }

  /// The chain of questions that already have their place; `end` needs no branch of its own.
  private mutating func chain(of path: [EntryID], end: EntryID? = nil) -> Chain {
    var steps: [Step] = []
    for (index, id) in path.enumerated() {
      guard let question = chart.questions[id] else { continue }
      let below = index + 1 < path.count ? path[index + 1] : nil
      var down = question.good
      if let below, question.next(down) != below { down = down == .yes ? .no : .yes }
      let side: Question.Edge = down == .yes ? .no : .yes
      let branch = branch(to: question.next(side))
      let target = question.next(down)
      let last = below == nil && target != end ? self.branch(to: target) : nil
      steps.append(Step(question: id, side: side, branch: branch, last: last))
    }
    return Chain(steps: steps)
  }

  private mutating func branch(to id: EntryID) -> Branch {
    guard placed.insert(id).inserted else { return .reference(id) }
    guard chart.questions[id] != nil else { return .leaf(id) }
    var path = [id]
    while let question = path.last.flatMap({ chart.questions[$0] }) {
      let good = question.next(question.good)
      let other = question.next(question.good == .yes ? .no : .yes)
      let below = [good, other].first { chart.questions[$0] != nil && !placed.contains($0) }
      guard let below else { break }
      placed.insert(below)
      path.append(below)
    }
    return .chain(chain(of: path))
  }

  /// Gives what only an outcome's `then` leads to a section of its own.
  private mutating func placeRest() {
    let reached = chart.reachable(from: Chart.start)
    while let first = reached.filter({ !placed.contains($0) }).min() {
      let step: Chain
      switch branch(to: first) {
      case .chain(let chain): step = chain
      case .leaf, .reference: continue
      }
      sections.append(Section(subject: nil, begin: nil, trunk: step, end: nil, showsEnd: false))
    }
  }
}
