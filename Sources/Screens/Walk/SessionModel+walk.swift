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
    let (chart, detail) = body.split(rows: -max(5, body.rows.count * 9 / 20))
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
    let selected = selectedItem(in: sections)
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
    guard let selected else { return }
    drawDetail(selected, in: detail.split(columns: -1).left, on: &grid)
  }

  private func drawChart(
    _ sections: [ChartSection], selected: ChartItem.Key?, in area: GridArea,
    on grid: inout CellGrid
  ) {
    let width = area.columns.count - 1
    let layout = ChartLayout(sections, model: self, width: width, isOutline: isOutline)
    let drawn = layout.grid(columns: width, style: style, selected: selected, spinner: spinner)
    let place = layout.placements.first { $0.item.key == selected }
    // What is selected stands in the middle, so that what comes before and after is seen.
    let middle = place.map { ($0.area.rows.lowerBound + $0.area.rows.upperBound) / 2 } ?? 0
    let first = max(0, min(middle - area.rows.count / 2, layout.height - area.rows.count))
    grid.place(drawn, in: area, from: GridPosition(row: first, column: 0))
    // Signs that there is more.
    let edge = area.columns.upperBound - 1
    if first > 0 { grid.put("▲", row: area.rows.lowerBound, column: edge, role: .muted) }
    if first + area.rows.count < layout.height {
      grid.put("▼", row: area.rows.upperBound - 1, column: edge, role: .muted)
    }
  }

  private func drawDetail(_ item: ChartItem, in area: GridArea, on grid: inout CellGrid) {
    var composer = PageComposer(width: area.columns.count, language: language)
    if let report = walk?.report, walk?.diagnosis?.root == nil, walk?.selected == nil {
      // Nothing went wrong anywhere: what matters is what that rests on.
      composer.add(ReportDocument(report, chart: chart, language: language).blocks)
    } else {
      describe(item, in: &composer)
    }
    let isCut = composer.rows.count > area.rows.count
    let shown = composer.rows.prefix(area.rows.count - (isCut ? 1 : 0))
    for (offset, row) in shown.enumerated() {
      grid.put(row, row: area.rows.lowerBound + offset, area: area, match: "")
    }
    guard isCut, let last = area.rows.last else { return }
    grid.put(
      style.ellipsis + " Enter", row: last, column: area.columns.lowerBound, role: .muted)
  }
}
