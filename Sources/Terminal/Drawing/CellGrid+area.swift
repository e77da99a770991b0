extension CellGrid {
  /// Empties an area, or fills it with a character of one column.
  public mutating func fill(
    _ area: GridArea, with glyph: Character = " ", role: TextRole = .plain, emphasis: Emphasis = []
  ) {
    let area = area.clamped(to: self.area)
    let cell = Cell(style.glyph(for: glyph), role: role, emphasis: emphasis)
    for row in area.rows {
      for column in area.columns { set(cell, width: 1, row: row, column: column) }
    }
  }

  /// Gives all cells of an area another role, where one is given, and adds to their emphasis.
  public mutating func mark(_ area: GridArea, role: TextRole? = nil, emphasis: Emphasis = []) {
    let area = area.clamped(to: self.area)
    for row in area.rows {
      for column in area.columns { mark(row: row, column: column, role: role, emphasis: emphasis) }
    }
  }

  /// Shows a part of another grid in an area, which is how a drawing larger than its place scrolls.
  ///
  /// A wide character at an edge is shown whole or not at all. The other grid's cursor comes along
  /// where it is in sight.
  ///
  /// - Parameters:
  ///   - other: The grid to show; its cells replace those of the area.
  ///   - area: Where to show it; what the other grid does not cover stays as it is.
  ///   - origin: The place of the other grid that comes to the area's upper left corner.
  public mutating func place(
    _ other: CellGrid, in area: GridArea,
    from origin: GridPosition = GridPosition(row: 0, column: 0)
  ) {
    let down = area.rows.lowerBound - origin.row
    let right = area.columns.lowerBound - origin.column
    let covered = GridArea(
      rows: down..<down + other.rows, columns: right..<right + other.columns)
    let seen = covered.clamped(to: area).clamped(to: self.area)
    guard !seen.isEmpty else { return }
    for row in seen.rows {
      for column in seen.columns {
        var cell = other[row - down, column - right]
        if cell.isTail {
          if column > seen.columns.lowerBound { continue }
          cell.glyph = " "
        }
        var width = cell.glyph.columns
        if column + width > seen.columns.upperBound {
          cell.glyph = " "
          width = 1
        }
        set(cell, width: width, row: row, column: column)
      }
    }
    if let place = other.cursor, seen.rows ~= place.row + down, seen.columns ~= place.column + right
    {
      cursor = GridPosition(row: place.row + down, column: place.column + right)
    }
  }
}
