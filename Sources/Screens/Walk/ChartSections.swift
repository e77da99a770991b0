import Diagnosis
import Flowchart
import KubeClient

/// Finds the way of a walk on its chart.
struct ChartSections {
  let chart: Chart
  let trunk: ChartTrunk
  let walk: WalkState

  /// All stretches in order, each with the way over one object.
  func sections() -> [ChartSection] {
    var objects = [[ObjectReference]](repeating: [], count: trunk.stretches.count)
    var entries: [Way: [WalkEntry]] = [:]
    for entry in walk.entries {
      guard let position = trunk.positions[entry.question], let object = object(of: entry) else {
        continue
      }
      let way = Way(position: position, object: object)
      if entries[way] == nil { objects[position].append(object) }
      entries[way, default: []].append(entry)
    }
    if let asking = walk.asking, let position = trunk.positions[asking.id],
      !objects[position].contains(asking.object)
    {
      objects[position].append(asking.object)
    }
    return trunk.stretches.enumerated().map { position, stretch in
      let object = focus(position, among: objects[position], entries)
      let way = object.flatMap { entries[Way(position: position, object: $0)] } ?? []
      return section(
        position, stretch, objects: objects[position], object: object, entries: way)
    }
  }

  /// What was asked about one object in one stretch.
  private struct Way: Hashable {
    var position: Int
    var object: ObjectReference
  }

  private func object(of entry: WalkEntry) -> ObjectReference? {
    entry.object ?? walk.application
  }

  /// The object to show: the one chosen, the one being asked about, the one at fault, the first.
  private func focus(
    _ position: Int, among objects: [ObjectReference], _ entries: [Way: [WalkEntry]]
  ) -> ObjectReference? {
    if let chosen = walk.focus[position], objects.contains(chosen) { return chosen }
    if let asking = walk.asking, trunk.positions[asking.id] == position { return asking.object }
    let concluded = walk.conclusions.filter { trunk.positions[$0.id] == position }
    let ids = walk.diagnosis?.root.map { [$0.id] + $0.because.map(\.id) } ?? []
    for id in ids {
      if let place = concluded.first(where: { $0.id == id }) { return place.object }
    }
    if let place = concluded.first, objects.contains(place.object) { return place.object }
    return objects.first
  }

  private func section(
    _ position: Int, _ stretch: ChartTrunk.Stretch, objects: [ObjectReference],
    object: ObjectReference?, entries: [WalkEntry]
  ) -> ChartSection {
    let own = object ?? walk.application ?? ObjectReference(kind: "", namespace: "", name: "")
    var rows = stretch.questions.map { id in
      ChartSection.Row(item: open(id, at: own))
    }
    var current = 0
    var isPassed = false
    func place(_ item: ChartItem) {
      if let index = stretch.questions.firstIndex(of: item.key.id) {
        rows[index].item = item
        current = index
      } else if rows.indices.contains(current) {
        rows[current].branch.append(item)
      }
    }
    for entry in entries {
      let question = chart.questions[entry.question]
      let key = ChartItem.Key(id: entry.question, object: own)
      place(
        ChartItem(
          key: key, mark: Mark(entry.answer, to: question), entry: entry, isQuestion: true,
          isMain: question?.origin == .poster))
      isPassed = false
      var next = question.map { $0.next(edge(of: entry.answer, at: $0)) }
      while let id = next, let outcome = chart.outcomes[id],
        walk.conclusions.contains(ChartItem.Key(id: id, object: own))
      {
        place(
          ChartItem(
            key: ChartItem.Key(id: id, object: own), mark: mark(of: outcome), entry: nil,
            isQuestion: false, isMain: true))
        next = outcome.then
      }
      if let next, chart.milestones[next] != nil { isPassed = true }
    }
    if let asking = walk.asking, asking.object == own, trunk.positions[asking.id] == position {
      place(
        ChartItem(
          key: asking, mark: .asking, entry: nil, isQuestion: true,
          isMain: chart.questions[asking.id]?.origin == .poster))
    }
    return ChartSection(
      position: position, stretch: stretch, objects: objects, object: object, rows: rows,
      isPassed: isPassed)
  }

  private func open(_ id: EntryID, at object: ObjectReference) -> ChartItem {
    ChartItem(
      key: ChartItem.Key(id: id, object: object), mark: .open, entry: nil, isQuestion: true,
      isMain: chart.questions[id]?.origin == .poster)
  }

  private func edge(of answer: Answer, at question: Question) -> Question.Edge {
    switch answer {
    case .yes: .yes
    case .no: .no
    case .unknown, .notApplicable: question.good
    }
  }

  /// The finding may be graver or milder than the outcome is in general.
  private func mark(of outcome: Outcome) -> Mark {
    let found = walk.diagnosis?.told ?? []
    return Mark(found.first { $0.id == outcome.id }?.severity ?? outcome.severity)
  }
}
