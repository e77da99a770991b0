import Diagnosis
import Flowchart
import Reporting
import Terminal

extension SessionModel {
  /// Whether the screen is too small for boxes.
  private var isOutline: Bool { size.columns < 80 || size.rows < 24 }
  /// Whether the detail stands beside the chart, not below it.
  private var isWide: Bool { size.columns >= 110 }

  /// The parts of the walk screen.
  private var parts: (chart: GridArea, detail: GridArea) {
    if isWide {
      let (chart, detail) = body.split(columns: size.columns * 3 / 5)
      return (chart, detail)
    }
    // An outline takes a row for each question, and leaves more to the detail.
    let share = isOutline ? 12 : 9
    let (chart, detail) = body.split(rows: -max(5, body.rows.count * share / 20))
    return (chart, detail)
  }

  func drawWalk(on grid: inout CellGrid) {
    if let problem = walk?.problem, walk?.isEmpty == true {
      drawProblem(problem, on: &grid)
      return
    }
    if let report = walk?.report, report.diagnoses.isEmpty {
      drawEmpty(report, on: &grid)
      return
    }
    let sections = sections
    let asked = questionPut
    let selected = asked ?? selectedItem(in: sections)
    let parts = parts
    drawChart(sections, selected: selected?.key, in: parts.chart, on: &grid)
    let detail: GridArea
    if isWide {
      let column = parts.detail.columns.lowerBound
      // It joins the line of the head.
      grid.line(column: column, rows: 2..<body.rows.upperBound)
      detail = parts.detail.split(columns: 2).right
    } else {
      grid.line(row: parts.detail.rows.lowerBound, columns: 0..<grid.columns)
      detail = parts.detail.split(rows: 1).lower.inset(rows: 0, columns: 1)
    }
    if walk?.isEmpty == true, isBusy, progress.seconds > 0 {
      return drawWaitingAlone(on: &grid, in: detail)
    }
    guard let selected else { return }
    let room = detail.split(columns: -1).left
    var composer = PageComposer(width: room.columns.count, language: language)
    if let report = walk?.report, walk?.diagnosis?.state == .healthy, walk?.selected == nil,
      asked == nil
    {
      describe(wellBeing: report, in: &composer)
    } else {
      describe(selected, in: &composer)
    }
    draw(composer.rows, in: room, on: &grid)
  }

  /// Where nothing is wrong, what matters is what that rests on; the head says the rest.
  private func describe(wellBeing report: DiagnosisReport, in composer: inout PageComposer) {
    for block in ReportDocument(report, chart: chart, language: language).blocks.dropFirst() {
      if case .section("", let lead) = block {
        composer.add(lead)
      } else {
        composer.add([block])
      }
    }
  }

  /// The question that is put to the person.
  private var questionPut: ChartItem? {
    guard case .answer(let key) = screen else { return nil }
    return Self.items(of: sections).first { $0.key == key }
  }

  private func drawChart(
    _ sections: [ChartSection], selected: ChartItem.Key?, in area: GridArea,
    on grid: inout CellGrid
  ) {
    let width = area.columns.count - 1
    let layout = ChartLayout(sections, model: self, width: width, isOutline: isOutline)
    let drawn = layout.grid(columns: width, style: style, selected: selected, spinner: spinner)
    let place = layout.placements.first { $0.item.key == selected }
    // Most of what is seen leads to what is selected, the rest follows it.
    let last = (place?.area.rows.upperBound ?? 0) + area.rows.count / 4
    let first = max(0, min(last, layout.height) - area.rows.count)
    grid.place(drawn, in: area, from: GridPosition(row: first, column: 0))
    // Signs that there is more.
    let edge = area.columns.upperBound - 1
    if first > 0 { grid.put("▲", row: area.rows.lowerBound, column: edge, role: .muted) }
    if first + area.rows.count < layout.height {
      grid.put("▼", row: area.rows.upperBound - 1, column: edge, role: .muted)
    }
  }

  /// Draws the first rows of a text, and says where the others are.
  private func draw(_ rows: [PageRow], in area: GridArea, on grid: inout CellGrid) {
    let isCut = rows.count > area.rows.count
    let shown = rows.prefix(area.rows.count - (isCut ? 1 : 0))
    for (offset, row) in shown.enumerated() {
      grid.put(row, row: area.rows.lowerBound + offset, area: area, match: "")
    }
    guard isCut, let last = area.rows.last else { return }
    grid.put(
      style.ellipsis + " Enter", row: last, column: area.columns.lowerBound, role: .muted)
  }
}
