/// The entries of every section of a chart, each where the plan gives it its place.
struct SectionMembers {
  private(set) var sections: [(section: ChartPlan.Section, members: [EntryID])] = []

  /// All entries, in the order of the drawing.
  var order: [EntryID] { sections.flatMap(\.members) }

  init(chart: Chart) {
    for section in ChartPlan(chart: chart).sections {
      var members: [EntryID] = section.begin.map { [$0] } ?? []
      Self.collect(section.trunk, into: &members)
      if section.showsEnd, let end = section.end { members.append(end) }
      sections.append((section, members))
    }
  }

  private static func collect(_ chain: ChartPlan.Chain, into members: inout [EntryID]) {
    for step in chain.steps {
      members.append(step.question)
      collect(step.branch, into: &members)
      if let last = step.last { collect(last, into: &members) }
    }
  }

  private static func collect(_ branch: ChartPlan.Branch, into members: inout [EntryID]) {
    switch branch {
    case .leaf(let id): members.append(id)
    case .reference: break
    case .chain(let chain): collect(chain, into: &members)
    }
  }
}
