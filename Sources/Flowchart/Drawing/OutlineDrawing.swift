internal import Terminal

/// Draws a chart as text for 80 columns: the trunk in boxes, every branch as an outline.
struct OutlineDrawing {
  private static let columns = 80

  let chart: Chart
  let style: LineStyle
  private let labels: ChartLabels
  private var lines: [String] = []

  init(chart: Chart, language: Language, style: LineStyle) {
    self.chart = chart
    self.style = style
    labels = ChartLabels(chart: chart, language: language)
  }

  /// The drawing; each entry's id stands in brackets where it has its place, and in parentheses
  /// where a way leads back to it.
  func text() -> String {
    var drawing = self
    for (index, section) in ChartPlan(chart: chart).sections.enumerated() {
      drawing.draw(section, number: index + 1)
    }
    return drawing.lines.map { $0 + "\n" }.joined()
  }

  private var arrow: String { style == .unicode ? "→" : "->" }
  private var tip: String { style == .unicode ? "▼" : "v" }
  private var rail: String { glyph([.up, .down]) + "  " }

  private func glyph(_ arms: BoxArms) -> String { String(arms.character(style)) }

  /// The lead of an item in an outline, and of the lines below it.
  private func leads(isLast: Bool) -> (first: String, rest: String) {
    let dash = glyph([.left, .right])
    return isLast
      ? (glyph([.up, .right]) + dash + " ", "   ")
      : (glyph([.up, .down, .right]) + dash + " ", rail)
  }

  private mutating func draw(_ section: ChartPlan.Section, number: Int) {
    if !lines.isEmpty { lines.append("") }
    let heading = labels.heading(number, section) + " "
    let rule = Self.columns - heading.columns
    lines.append(heading + String(repeating: glyph([.left, .right]), count: max(0, rule)))
    lines.append("")
    if let begin = section.begin {
      milestone(begin)
      lines.append("  " + tip)
    }
    for (index, step) in section.trunk.steps.enumerated() {
      box(step.question)
      var branches = [(step.side, step.branch)]
      if let last = step.last { branches.append((step.down, last)) }
      let goesOn = index + 1 < section.trunk.steps.count || section.end != nil
      for (index, branch) in branches.enumerated() {
        draw(
          branch.1, answer: branch.0, indent: "  ",
          isLast: !goesOn && index == branches.count - 1)
      }
      if goesOn {
        lines.append("  " + glyph([.up, .down]) + " " + labels.answer(step.down))
        lines.append("  " + tip)
      }
    }
    if let end = section.end {
      if section.showsEnd {
        milestone(end)
      } else {
        item(lead: "  ", rest: "  ", text: labels.label(of: end), id: "(\(end))")
      }
    }
  }

  private mutating func milestone(_ id: EntryID) {
    item(lead: "  ", rest: "  ", text: labels.label(of: id), id: "[\(id)]")
  }

  /// A question of the trunk in a box, with room for a branch to leave at its bottom.
  private mutating func box(_ id: EntryID) {
    let inner = Self.columns - 4
    let mark = "[\(id)]"
    var content = labels.label(of: id).wrapped(toColumns: inner)
    if let last = content.last, last.columns + mark.columns + 2 <= inner {
      content[content.count - 1] = last.padded(toColumns: inner - mark.columns) + mark
    } else {
      content.append(String(repeating: " ", count: max(0, inner - mark.columns)) + mark)
    }
    var grid = CellGrid(rows: content.count + 2, columns: Self.columns, style: style)
    grid.box(grid.area)
    grid.add(.down, row: content.count + 1, column: 2)
    for (row, line) in content.enumerated() { grid.put(line, row: row + 1, column: 2) }
    lines += grid.text.split(separator: "\n").map(String.init)
  }

  private mutating func draw(
    _ branch: ChartPlan.Branch, answer: Question.Edge, indent: String, isLast: Bool
  ) {
    let leads = leads(isLast: isLast)
    let answer = labels.answer(answer)
    let below = indent + leads.rest
    switch branch {
    case .leaf(let id):
      item(
        lead: indent + leads.first + "\(answer) \(arrow) ", rest: below,
        text: labels.label(of: id), id: "[\(id)]")
    case .reference(let id):
      item(
        lead: indent + leads.first + "\(answer) \(arrow) ", rest: below,
        text: labels.label(of: id), id: "(\(id))")
    case .chain(let chain):
      if chain.steps.count == 1, let step = chain.steps.first {
        draw(step, lead: indent + leads.first + "\(answer): ", below: below)
        return
      }
      lines.append(indent + leads.first + answer)
      var before: Question.Edge?
      for (index, step) in chain.steps.enumerated() {
        let leads = self.leads(isLast: index == chain.steps.count - 1)
        let label = before.map { labels.answer($0) + ": " } ?? ""
        draw(step, lead: below + leads.first + label, below: below + leads.rest)
        before = step.down
      }
    }
  }

  /// A question of a branch, and what its answers lead to.
  private mutating func draw(_ step: ChartPlan.Step, lead: String, below: String) {
    item(lead: lead, rest: below, text: labels.label(of: step.question), id: "[\(step.question)]")
    draw(step.branch, answer: step.side, indent: below, isLast: step.last == nil)
    if let last = step.last { draw(last, answer: step.down, indent: below, isLast: true) }
  }

  /// A text and its id, on one line where both fit.
  private mutating func item(lead: String, rest: String, text: String, id: String) {
    let hang = rest + String(repeating: " ", count: max(0, lead.columns - rest.columns))
    var parts = text.wrapped(toColumns: Self.columns - lead.columns)
    if let last = parts.last, lead.columns + last.columns + 2 + id.columns <= Self.columns {
      parts[parts.count - 1] = last + "  " + id
    } else {
      parts.append(id)
    }
    for (index, part) in parts.enumerated() { lines.append((index == 0 ? lead : hang) + part) }
  }
}
