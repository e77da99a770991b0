import Terminal

extension ChartLayout {
  /// Paints the chart.
  ///
  /// - Parameter selected: What the next key acts on.
  func grid(columns: Int, style: LineStyle, selected: ChartItem.Key?, spinner: Int) -> CellGrid {
    var grid = CellGrid(rows: height, columns: columns, style: style)
    for row in rails { grid.add([.up, .down], row: row, column: Self.rail) }
    for placement in placements {
      grid.paint(placement, isSelected: placement.item.key == selected, spinner: spinner)
    }
    for link in links {
      grid.line(row: link.row, columns: link.columns, role: .accent)
      grid.put(
        " \(link.label) ", row: link.row, column: link.columns.lowerBound + 1,
        width: max(0, link.columns.count - 3), role: .accent)
    }
    for label in labels {
      grid.put(label.text, row: label.row, column: label.column, role: label.role)
    }
    return grid
  }
}

extension CellGrid {
  fileprivate mutating func paint(_ placed: ChartPlacement, isSelected: Bool, spinner: Int) {
    let item = placed.item
    let lineRole: TextRole = item.isVisited ? item.mark.role : .border
    let top = placed.area.rows.lowerBound
    let left = placed.isBoxed ? placed.area.columns.lowerBound + 2 : placed.rail + 2
    let end = placed.area.columns.upperBound - (placed.isBoxed ? 2 : 1)
    if placed.isBoxed {
      box(placed.area, role: lineRole)
      if placed.arms.contains(.up) { add(.up, row: top, column: placed.rail, role: lineRole) }
      if placed.arms.contains(.down) {
        add(.down, row: placed.area.rows.upperBound - 1, column: placed.rail, role: lineRole)
      }
    } else {
      // The way taken is brighter than the rest.
      let railRole: TextRole = item.isVisited ? .plain : .border
      add(placed.arms.union(.right), row: top, column: placed.rail, role: railRole)
      if placed.arms.contains(.down) {
        for row in placed.area.rows.dropFirst() {
          add([.up, .down], row: row, column: placed.rail, role: railRole)
        }
      }
    }
    let first = placed.isBoxed ? top + 1 : top
    let textRole: TextRole = item.isVisited ? .plain : .muted
    let isStrong = item.mark == .bad || item.mark == .asking
    put(item.mark.sign(spinner), row: first, column: left, role: item.mark.role)
    for (index, line) in placed.lines.enumerated() {
      put(
        line, row: first + index, column: left + 2, role: textRole,
        emphasis: isStrong ? .strong : [])
    }
    let last = first + placed.lines.count - 1
    put(placed.answer, row: last, column: end - placed.answer.columns, role: item.mark.role)
    if isSelected {
      mark(
        GridArea(rows: first..<last + 1, columns: left..<end), emphasis: .selected)
      cursor = GridPosition(row: first, column: left)
    }
  }
}
