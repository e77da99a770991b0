import Diagnosis
import Flowchart
import KubeClient
import Reporting
import Terminal

extension SessionModel {
  /// The rows of the list that are seen.
  var applicationRows: Int { max(1, body.rows.count - 3) }

  func drawApplications(on grid: inout CellGrid) {
    let inner = body.inset(rows: 0, columns: 1)
    guard let report = applications.report else {
      if let problem = applications.problem {
        drawProblem(problem, on: &grid)
      } else {
        drawWaitingAlone(on: &grid, in: inner)
      }
      return
    }
    guard !applications.all.isEmpty else {
      drawEmpty(report, on: &grid)
      return
    }
    guard !applications.shown.isEmpty else {
      grid.put(word(.noMatch), wrappedIn: inner)
      return
    }
    let first = max(
      0,
      min(
        applications.selection - applicationRows / 2, applications.shown.count - applicationRows))
    let shown = applications.shown.dropFirst(first).prefix(applicationRows).map {
      applications.all[$0]
    }
    let columns = ListColumns(shown, model: self, width: grid.columns)
    for (offset, row) in shown.enumerated() {
      let line = body.rows.lowerBound + offset
      draw(row, columns, on: &grid, line: line)
      guard first + offset == applications.selection else { continue }
      grid.mark(
        GridArea(rows: line..<line + 1, columns: 0..<grid.columns), emphasis: .selected)
      if input == nil { grid.cursor = GridPosition(row: line, column: 1) }
    }
    drawFoot(on: &grid)
  }

  /// Where the columns of the list begin.
  private struct ListColumns {
    var state = 3
    var name = 0
    var layer = 0
    var cause = 0
    var hasLayers = true

    init(_ rows: [ApplicationRow], model: SessionModel, width: Int) {
      let states = rows.map { model.word(ScreenWord($0.diagnosis.state)).columns }
      name = state + (states.max() ?? 0) + 2
      let names = rows.map { model.name(of: $0).columns }
      // The cause tells more than the layer.
      hasLayers = width >= 80
      layer = name + min(names.max() ?? 0, hasLayers ? width * 2 / 5 : width / 2) + 2
      guard hasLayers else {
        cause = layer
        return
      }
      let layers = rows.compactMap { $0.diagnosis.layer }.map {
        model.word(ScreenWord($0)).columns
      }
      cause = layer + (layers.max().map { $0 + 2 } ?? 0)
    }
  }

  private func name(of row: ApplicationRow) -> String {
    let target = row.diagnosis.target
    return place?.namespace == nil ? "\(target.namespace)/\(target)" : target.description
  }

  /// The name of a row in so many columns: rather without the end of its namespace than without its
  /// own.
  private func name(of row: ApplicationRow, fitting width: Int) -> String {
    let full = name(of: row)
    let namespace = row.diagnosis.target.namespace
    let own = "/\(row.diagnosis.target)"
    let room = width - own.visible.columns
    guard place?.namespace == nil, full.visible.columns > width, room >= Self.leastNamespace else {
      return full
    }
    return namespace.visible.truncated(toColumns: room, ellipsis: style.ellipsis) + own
  }

  /// The fewest columns of a namespace that still tell something.
  private static let leastNamespace = 6

  private func draw(
    _ row: ApplicationRow, _ columns: ListColumns, on grid: inout CellGrid, line: Int
  ) {
    let mark = Mark(row.diagnosis.state)
    // What is old shows no colours that somebody might trust.
    let role = staleness == nil ? mark.role : .muted
    grid.put(mark.sign(0), row: line, column: 1, role: role)
    grid.put(word(ScreenWord(row.diagnosis.state)), row: line, column: columns.state, role: role)
    let width = columns.layer - columns.name - 2
    grid.put(
      name(of: row, fitting: width), row: line, column: columns.name, width: width,
      emphasis: .strong)
    if columns.hasLayers, let layer = row.diagnosis.layer {
      grid.put(word(ScreenWord(layer)), row: line, column: columns.layer, role: .muted)
    }
    grid.put(
      row.cause, row: line, column: columns.cause,
      width: max(0, grid.columns - columns.cause - 1))
  }

  /// The cause of the selected application, which the list may have cut.
  private func drawFoot(on grid: inout CellGrid) {
    guard let row = applications.selected else { return }
    let area = body.split(rows: -3).lower
    grid.line(row: area.rows.lowerBound, columns: area.columns)
    let text =
      if let root = row.diagnosis.root {
        FindingText(root, chart: chart, language: language).cause
      } else {
        missing(in: row.diagnosis) ?? (row.cause.isEmpty ? word(.nothingWrong) : row.cause)
      }
    grid.put(text, wrappedIn: area.inset(rows: 1, columns: 1).extendedDown)
  }

  /// What kept the state from being known; nil where it is known.
  private func missing(in diagnosis: Diagnosis) -> String? {
    guard diagnosis.state == .inconclusive else { return nil }
    let needs = diagnosis.notChecked.map(\.needs)
    let parts = [(Unavailable.Reason.forbidden, ScreenWord.notAllowed), (.unreachable, .noAnswer)]
      .compactMap { reason, word -> String? in
        let names = Set(needs.filter { $0.reason == reason }.map { "\($0.verb) \($0.resource)" })
        guard !names.isEmpty else { return nil }
        return self.word(word, ["names": names.sorted().joined(separator: ", ")])
      }
    return parts.isEmpty ? nil : parts.joined(separator: language == .english ? "; " : "；")
  }

  /// Why nothing is there, or why nothing can be seen.
  func drawEmpty(_ report: DiagnosisReport, on grid: inout CellGrid) {
    let area = body.inset(rows: 0, columns: 1)
    let rows = rowsOfEmpty(report, width: area.columns.count)
    let isCut = rows.count > area.rows.count
    for (offset, row) in rows.prefix(area.rows.count - (isCut ? 1 : 0)).enumerated() {
      grid.put(row, row: area.rows.lowerBound + offset, area: area, match: "")
    }
    guard isCut, let last = area.rows.last else { return }
    grid.put(style.ellipsis + " f", row: last, column: 1, role: .muted)
  }

  /// The same as rows of a text.
  func rowsOfEmpty(_ report: DiagnosisReport, width: Int) -> [PageRow] {
    var composer = PageComposer(width: width, language: language)
    composer.add(ReportDocument(report, chart: chart, language: language).blocks)
    return composer.rows
  }

  /// Whether the practice cluster is worth naming: nothing of a real one can be seen.
  var isPracticeWanted: Bool {
    if applications.problem != nil || walk?.problem != nil { return true }
    guard let report = applications.report, place?.source == .live else { return false }
    return report.diagnoses.isEmpty && !report.notRead.isEmpty
  }

  /// What is wrong and what to do, and the way to a cluster that always works.
  func drawProblem(_ problem: LocalizedText, on grid: inout CellGrid) {
    let inner = body.inset(rows: 0, columns: 1)
    let used = grid.put(problem[language], wrappedIn: inner)
    let below = inner.split(rows: used + 1).lower
    grid.put(word(.tryPractice), wrappedIn: below, role: .accent)
  }
}

extension GridArea {
  /// With the row below, which the inset has taken.
  fileprivate var extendedDown: GridArea {
    GridArea(rows: rows.lowerBound..<rows.upperBound + 1, columns: columns)
  }
}
