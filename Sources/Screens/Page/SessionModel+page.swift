import Flowchart
import Reporting
import Teaching
import Terminal

extension SessionModel {
  func drawPage(_ page: Page, on grid: inout CellGrid) {
    let area = body.inset(rows: 0, columns: 1)
    let shown = page.rows.dropFirst(page.scroll).prefix(area.rows.count)
    for (offset, row) in shown.enumerated() {
      grid.put(row, row: area.rows.lowerBound + offset, area: area, match: page.search)
    }
    // A screen reader follows the cursor.
    let line = page.match.map { $0 - page.scroll } ?? 0
    if input == nil, area.rows.indices.contains(area.rows.lowerBound + line) {
      grid.cursor = GridPosition(row: area.rows.lowerBound + line, column: 1)
    }
    guard page.rows.count > area.rows.count else { return }
    let text = word(
      .position,
      [
        "first": String(page.scroll + 1), "last": String(page.scroll + shown.count),
        "total": String(page.rows.count),
      ])
    grid.put(" \(text) ", row: 2, column: grid.columns - text.columns - 4, role: .muted)
  }

  func drawPicker(_ picker: Picker, on grid: inout CellGrid) {
    let area = body.inset(rows: 0, columns: 1)
    if let problem = picker.problem {
      grid.put(problem[language], wrappedIn: area.split(rows: -2).upper, role: .warning)
    }
    let list = picker.problem == nil ? area : area.split(rows: 3).lower
    let rows = max(1, list.rows.count - 1)
    let first = max(0, min(picker.selection - rows / 2, picker.shown.count - rows))
    let names = picker.shown.map { name(of: $0).columns }.max() ?? 0
    for (offset, choice) in picker.shown.dropFirst(first).prefix(rows).enumerated() {
      let row = list.rows.lowerBound + offset
      let isCurrent = isCurrent(choice)
      grid.put(isCurrent ? "●" : " ", row: row, column: 1, role: .good)
      let width = min(names, grid.columns * 2 / 3)
      grid.put(
        name(of: choice), row: row, column: 3, width: width,
        emphasis: isCurrent ? .strong : [])
      if let kind = kind(of: choice) {
        grid.put(kind, row: row, column: width + 5, role: .muted)
      }
      guard first + offset == picker.selection else { continue }
      grid.mark(
        GridArea(rows: row..<row + 1, columns: 0..<grid.columns), emphasis: .selected)
      if input == nil { grid.cursor = GridPosition(row: row, column: 1) }
    }
    guard picker.kind == .namespaces, let last = area.rows.last else { return }
    grid.put(
      "/ " + word(.typeNamespace), row: last, column: 1, width: grid.columns - 2, role: .muted)
  }

  func name(of choice: SessionResult.Choice) -> String {
    switch choice.target {
    case .given: word(.givenCluster)
    case .namespace(nil): word(.allNamespaces)
    case .lesson(let entry): entry.title[language]
    case .context, .practice, .namespace: choice.name
    }
  }

  private func kind(of choice: SessionResult.Choice) -> String? {
    switch choice.target {
    case .context: word(.kindContext)
    case .practice: word(.kindPractice)
    case .given, .namespace: nil
    case .lesson(let entry): standing(of: entry)
    }
  }

  private func standing(of entry: LessonEntry) -> String {
    switch entry.standing {
    case .new: ""
    case .begun: word(.lessonBegun)
    case .finished(let score):
      "✓ " + word(.lessonScore, ["points": String(score.points), "of": String(score.of)])
    }
  }

  private func isCurrent(_ choice: SessionResult.Choice) -> Bool {
    switch choice.target {
    case .given: place != nil && opening == .given
    case .context: place?.source == .live && place?.name == choice.name
    case .practice: place?.source == .practice && place?.name == choice.name
    case .namespace(let name): place?.namespace == name
    case .lesson(let entry): entry.isNext
    }
  }

  func drawSave(_ form: SaveForm, on grid: inout CellGrid) {
    let top = body.rows.lowerBound + 1
    let left = grid.put(word(.format) + "  ", row: top, column: 1, role: .key)
    var (row, column) = (top, left)
    for format in ReportFormat.allCases {
      let isChosen = format == form.format
      let name = format.rawValue
      if column > left, column + name.count + 2 >= grid.columns {
        (row, column) = (row + 1, left)
      }
      column = grid.put(
        isChosen ? "[\(name)]" : " \(name) ", row: row, column: column,
        role: isChosen ? .accent : .muted, emphasis: isChosen ? .strong : [])
      column += 1
    }
    row += 2
    column = grid.put(word(.fileName) + "  ", row: row, column: 1, role: .key)
    column = grid.put(
      form.path.ending(fitting: grid.columns - column - 2), row: row, column: column,
      emphasis: .strong)
    grid.cursor = GridPosition(row: row, column: min(column, grid.columns - 1))
  }
}
