import Diagnosis
import Terminal

extension SessionModel {
  /// Draws how many of the listed applications are in which state, worst first, as far as there is
  /// room.
  func drawStates(on grid: inout CellGrid, row: Int, from start: Int) {
    guard applications.problem == nil, applications.shown.count > 1 else { return }
    var counts: [State: Int] = [:]
    for index in applications.shown {
      counts[applications.all[index].diagnosis.state, default: 0] += 1
    }
    var column = start
    for state in [State.problem, .inconclusive, .warning, .healthy] {
      guard let count = counts[state] else { continue }
      let mark = Mark(state)
      let text = "\(mark.sign(0)) \(count) \(word(ScreenWord(state)))"
      guard column + text.columns < grid.columns else { return }
      column = grid.put(text, row: row, column: column, role: mark.role) + 2
    }
  }
}
