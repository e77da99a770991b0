extension CellGrid {
  /// Draws a horizontal line over a range of columns; crossing lines are joined.
  public mutating func line(
    row: Int, columns range: ClosedRange<Int>, style: LineStyle, role: Role = .text
  ) {
    for column in range {
      var arms: BoxArms = []
      if column > range.lowerBound { arms.insert(.left) }
      if column < range.upperBound { arms.insert(.right) }
      add(arms, row: row, column: column, style: style, role: role)
    }
  }

  /// Draws a vertical line over a range of rows; crossing lines are joined.
  public mutating func line(
    column: Int, rows range: ClosedRange<Int>, style: LineStyle, role: Role = .text
  ) {
    for row in range {
      var arms: BoxArms = []
      if row > range.lowerBound { arms.insert(.up) }
      if row < range.upperBound { arms.insert(.down) }
      add(arms, row: row, column: column, style: style, role: role)
    }
  }

  /// Draws the outline of a box over the rows and columns that it takes, outline included.
  public mutating func box(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, style: LineStyle, role: Role = .text
  ) {
    for row in [rows.lowerBound, rows.upperBound] {
      line(row: row, columns: columns, style: style, role: role)
    }
    for column in [columns.lowerBound, columns.upperBound] {
      line(column: column, rows: rows, style: style, role: role)
    }
  }
}
