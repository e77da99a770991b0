import Diagnosis
import Flowchart

/// The part of a walk that a lesson shows: of several objects that are asked the same, the one that
/// tells most.
struct LessonWalk {
  /// What was asked about one object in one stretch of the chart.
  struct Leg {
    /// The first question of the stretch.
    var first: EntryID
    var entries: [WalkEntry]
    /// The outcomes at which the walk arrived on it.
    var conclusions: [EntryID] = []
  }

  /// One for each stretch that was walked, in order.
  let legs: [Leg]

  init(_ diagnosis: Diagnosis, chart: Chart) {
    var groups: [[Leg]] = []
    for leg in Self.legs(of: diagnosis.walk, chart: chart) {
      if groups.last?.last?.first == leg.first {
        groups[groups.count - 1].append(leg)
      } else {
        groups.append([leg])
      }
    }
    let root = diagnosis.root?.id
    legs = groups.compactMap { group in
      group.first { leg in root.map(leg.conclusions.contains) ?? false }
        ?? group.first { !$0.conclusions.isEmpty } ?? group.first
    }
  }

  /// The entries up to the last of `questions`, and to the end of the leg that found the root.
  func entries(upTo questions: [EntryID], root: EntryID?) -> [WalkEntry] {
    let entries = legs.flatMap(\.entries)
    let rootLeg = legs.firstIndex { leg in root.map(leg.conclusions.contains) ?? false }
    let found = rootLeg.map { legs[...$0].reduce(0) { $0 + $1.entries.count } } ?? 0
    let asked = entries.lastIndex { questions.contains($0.question) }.map { $0 + 1 } ?? 0
    return Array(entries.prefix(max(found, asked)))
  }

  private static func legs(of walk: [WalkEntry], chart: Chart) -> [Leg] {
    var legs: [Leg] = []
    let beginnings = Set(chart.stretches.map(\.first))
    for entry in walk {
      if legs.isEmpty || beginnings.contains(entry.question) {
        legs.append(Leg(first: entry.question, entries: [entry]))
      } else {
        legs[legs.count - 1].entries.append(entry)
      }
    }
    for index in legs.indices {
      legs[index].conclusions = conclusions(of: legs[index].entries, chart: chart)
    }
    return legs
  }

  /// Walks a leg's answers again.
  private static func conclusions(of entries: [WalkEntry], chart: Chart) -> [EntryID] {
    guard let first = entries.first else { return [] }
    let answers = Dictionary(entries.map { ($0.question, $0.answer) }, uniquingKeysWith: { $1 })
    var walk = Walk(chart: chart, first: first.question)
    var action = walk.handle(.start)
    var conclusions: [EntryID] = []
    while true {
      switch action {
      case .ask(let id):
        guard let answer = answers[id] else { return conclusions }
        action = walk.handle(.answered(answer))
      case .conclude(let id):
        conclusions.append(id)
        action = walk.handle(.noted)
      case .reach, .stop: return conclusions
      }
    }
  }
}
