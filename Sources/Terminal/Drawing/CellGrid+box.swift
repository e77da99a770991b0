extension CellGrid {
  /// Draws a horizontal line over a range of columns; crossing lines are joined.
  public mutating func line(
    row: Int, columns range: Range<Int>, role: TextRole = .border, emphasis: Emphasis = []
  ) {
    for column in range.clamped(to: 0..<columns) {
      var arms: BoxArms = []
      if column > range.lowerBound { arms.insert(.left) }
      if column < range.upperBound - 1 { arms.insert(.right) }
      add(arms, row: row, column: column, role: role, emphasis: emphasis)
    }
  }

  /// Draws a vertical line over a range of rows; crossing lines are joined.
  public mutating func line(
    column: Int, rows range: Range<Int>, role: TextRole = .border, emphasis: Emphasis = []
  ) {
    for row in range.clamped(to: 0..<rows) {
      var arms: BoxArms = []
      if row > range.lowerBound { arms.insert(.up) }
      if row < range.upperBound - 1 { arms.insert(.down) }
      add(arms, row: row, column: column, role: role, emphasis: emphasis)
    }
  }

  /// Draws the outline of an area, inside it; crossing lines are joined.
  public mutating func box(
    _ area: GridArea, role: TextRole = .border, emphasis: Emphasis = []
  ) {
    guard let top = area.rows.first, let bottom = area.rows.last, let left = area.columns.first,
      let right = area.columns.last
    else { return }
    for row in [top, bottom] {
      line(row: row, columns: area.columns, role: role, emphasis: emphasis)
    }
    for column in [left, right] {
      line(column: column, rows: area.rows, role: role, emphasis: emphasis)
    }
  }
}
