import Foundation
import Terminal

extension CellGrid {
  /// Writes one row of a text, and marks what was searched for.
  mutating func put(_ text: PageRow, row: Int, area: GridArea, match: String) {
    let start = area.columns.lowerBound + text.indent
    let room = area.columns.upperBound - start
    guard room > 0 else { return }
    let column = put(text.lead, row: row, column: start, width: room, role: text.leadRole)
    put(
      text.text, row: row, column: column, width: max(0, area.columns.upperBound - column),
      role: text.role, emphasis: text.isStrong ? .strong : [])
    for mark in text.marks {
      let left = column + String(text.text.prefix(mark.lowerBound)).columns
      let right = column + String(text.text.prefix(mark.upperBound)).columns
      self.mark(
        GridArea(rows: row..<row + 1, columns: left..<min(right, area.columns.upperBound)),
        role: .accent, emphasis: .strong)
    }
    guard !match.isEmpty else { return }
    var from = text.text.startIndex
    while from < text.text.endIndex,
      let found = text.text.range(
        of: match, options: .caseInsensitive, range: from..<text.text.endIndex)
    {
      let left = column + String(text.text[..<found.lowerBound]).columns
      let width = String(text.text[found]).columns
      mark(
        GridArea(rows: row..<row + 1, columns: left..<min(left + width, area.columns.upperBound)),
        role: .accent, emphasis: .match)
      from = found.upperBound
    }
  }
}
