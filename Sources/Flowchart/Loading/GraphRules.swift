/// What has to hold for the ways between a chart's entries.
struct GraphRules {
  let chart: Chart

  func gaps() -> [ChartGap] {
    let cycles = cycles()
    let gaps = names() + references() + unreached() + cycles
    // In a circle every question leads on and every stretch is part of every other.
    return cycles.isEmpty ? gaps + stretches() + goodEdges() : gaps
  }

  /// Ids are dotted kebab-case, and no id names two entries.
  private func names() -> [ChartGap] {
    var gaps: [ChartGap] = []
    var seen: Set<EntryID> = []
    for id in chart.ids {
      if !seen.insert(id).inserted {
        gaps.append(ChartGap(entry: id, problem: "is the id of two entries"))
      }
      let words = id.text.split(separator: ".", omittingEmptySubsequences: false)
      if !words.allSatisfy({ ChartValidator.isKebabCase($0) }) {
        gaps.append(ChartGap(entry: id, problem: "is not named in kebab-case"))
      }
    }
    return gaps
  }

  private func references() -> [ChartGap] {
    chart.ids.flatMap { id in
      chart.edges(from: id).filter { !chart.contains($0.target) }.map { edge in
        let key = edge.answer.map { "if-\($0.rawValue)" } ?? "then"
        return ChartGap(
          entry: id, problem: "`\(key)` leads to \(edge.target), which does not exist")
      }
    }
  }

  private func unreached() -> [ChartGap] {
    guard chart.milestones[Chart.start] != nil else {
      return [ChartGap(entry: Chart.start, problem: "is missing: every walk begins there")]
    }
    let reached = chart.reachable(from: Chart.start)
    return chart.ids.filter { !reached.contains($0) }
      .map { ChartGap(entry: $0, problem: "cannot be reached from \(Chart.start)") }
  }

  /// One gap for each edge that closes a circle.
  private func cycles() -> [ChartGap] {
    var gaps: [ChartGap] = []
    var finished: Set<EntryID> = []
    var path: [EntryID] = []
    func visit(_ id: EntryID) {
      path.append(id)
      for target in Set(chart.edges(from: id).map(\.target)).sorted() {
        if let start = path.firstIndex(of: target) {
          let circle = (path[start...] + [target]).map(\.text).joined(separator: " -> ")
          gaps.append(ChartGap(entry: id, problem: "leads back: \(circle)"))
        } else if chart.contains(target), !finished.contains(target) {
          visit(target)
        }
      }
      path.removeLast()
      finished.insert(id)
    }
    for id in [Chart.start] + chart.ids where chart.contains(id) && !finished.contains(id) {
      visit(id)
    }
    return gaps
  }

  /// Every stretch ends at a milestone and asks about one kind of thing.
  private func stretches() -> [ChartGap] {
    var gaps: [ChartGap] = []
    for stretch in chart.stretches {
      if stretch.end == nil {
        gaps.append(
          ChartGap(entry: stretch.first, problem: "its good edges do not lead to a milestone"))
      }
      var seen: Set<EntryID> = []
      var open = [stretch.first]
      while let id = open.popLast() {
        guard seen.insert(id).inserted, chart.milestones[id] == nil else { continue }
        if let question = chart.questions[id], question.subject != stretch.subject {
          gaps.append(
            ChartGap(
              entry: id,
              problem: "`subject` is \(question.subject.rawValue), but its stretch from "
                + "\(stretch.first) asks about the \(stretch.subject.rawValue)"))
        }
        open += chart.edges(from: id).map(\.target)
      }
    }
    for id in chart.milestones.keys {
      if let then = chart.milestones[id]?.then, chart.contains(then), chart.questions[then] == nil {
        gaps.append(ChartGap(entry: id, problem: "`then` leads to \(then), which is no question"))
      }
    }
    return gaps
  }

  /// Where only one answer leads towards a milestone, it is the good one.
  private func goodEdges() -> [ChartGap] {
    let onward = leadingOn()
    return chart.questions.values.compactMap { question in
      let other: Question.Edge = question.good == .yes ? .no : .yes
      guard !onward.contains(question.next(question.good)), onward.contains(question.next(other))
      else { return nil }
      return ChartGap(
        entry: question.id,
        problem: "`good` is \(question.good.rawValue), but only \(other.rawValue) leads on")
    }
  }

  /// All entries from which a milestone can be reached, the milestones included.
  private func leadingOn() -> Set<EntryID> {
    var sources: [EntryID: [EntryID]] = [:]
    for id in chart.ids {
      for edge in chart.edges(from: id) { sources[edge.target, default: []].append(id) }
    }
    var seen = Set(chart.milestones.keys)
    var open = Array(seen)
    while let id = open.popLast() {
      for source in sources[id] ?? [] where seen.insert(source).inserted { open.append(source) }
    }
    return seen
  }
}
