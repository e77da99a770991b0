import Diagnosis
import Flowchart
import Terminal

extension SessionModel {
  /// The bottom line: what a key has said, what is typed, or the keys.
  func drawBar(on grid: inout CellGrid) {
    let row = grid.rows - 1
    if let notice { return draw(notice: notice, on: &grid) }
    var column = 1
    if let input, input.purpose != .path {
      let label = word(input.purpose == .search ? .search : .filter)
      column = grid.put(label + " ", row: row, column: column, role: .key)
      column = grid.put(
        input.text.ending(fitting: grid.columns / 2), row: row, column: column,
        emphasis: .strong)
      grid.cursor = GridPosition(row: row, column: min(column, grid.columns - 1))
      column += 2
    } else if screen.kind == .answer {
      column = grid.put(
        word(.yourAnswerPrompt), row: row, column: column, role: .accent)
      column += 2
    }
    drawKeys(on: &grid, row: row, from: column)
  }

  /// What is said stands over the screen as long as no key is pressed: the reason, which mostly comes
  /// last, must be seen.
  private func draw(notice: String, on grid: inout CellGrid) {
    let rows = min(
      Self.longestNotice, notice.visible.wrapped(toColumns: grid.columns - 2).count)
    let area = grid.area.split(rows: -rows).lower
    grid.fill(area)
    grid.put(notice.visible, wrappedIn: area.inset(rows: 0, columns: 1), role: .accent)
  }

  /// The most rows of the screen that are covered by what is said.
  private static let longestNotice = 4

  private func drawKeys(on grid: inout CellGrid, row: Int, from start: Int) {
    var column = start
    var end = grid.columns - 1
    let shown = Bindings.all.filter { $0.shownOn.contains(kind) && isWorthNaming($0.action) }
    // Whatever does not fit stands in the help: that always has its place, and so has the way out.
    for binding in shown.reversed() where Self.placeOnTheBar(binding.action) == .right {
      end -= width(of: binding)
      draw(binding, on: &grid, row: row, column: end)
      end -= 2
    }
    for place in [BarPlace.first, .left] {
      for binding in shown where Self.placeOnTheBar(binding.action) == place {
        guard column + width(of: binding) <= end else { continue }
        column = draw(binding, on: &grid, row: row, column: column) + 2
      }
    }
  }

  private enum BarPlace { case first, left, right }

  private static func placeOnTheBar(_ action: SessionAction) -> BarPlace {
    switch action {
    case .practice, .cancel: .first
    case .back, .quit, .help: .right
    default: .left
    }
  }

  /// Whether there is a reason just now to name a key on the bottom line.
  private func isWorthNaming(_ action: SessionAction) -> Bool {
    switch action {
    case .practice: isPracticeWanted
    case .cancel: isBusy
    case .open, .filter, .sort: screen.kind != .applications || !applications.all.isEmpty
    case .finding: report != nil
    case .copy: commandToCopy != nil
    case .answerYes, .answerNo, .choose, .next, .hint: reason(against: action) == nil
    default: true
    }
  }

  /// The name of what a key does; a terminal without Chinese characters gets none.
  func name(of binding: Binding) -> String {
    let isPlain = style == .ascii && language == .english && binding.action == .language
    return isPlain ? "Chinese" : word(binding.name)
  }

  private func width(of binding: Binding) -> Int {
    (binding.keys.first?.label(style).columns ?? 0) + 1 + name(of: binding).columns
  }

  @discardableResult
  private func draw(
    _ binding: Binding, on grid: inout CellGrid, row: Int, column: Int
  ) -> Int {
    let isOff = reason(against: binding.action) != nil
    let column = grid.put(
      (binding.keys.first?.label(style) ?? "") + " ", row: row, column: column,
      role: isOff ? .muted : .key)
    return grid.put(name(of: binding), row: row, column: column, role: isOff ? .muted : .plain)
  }
}
