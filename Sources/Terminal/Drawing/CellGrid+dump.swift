extension CellGrid {
  /// The grid as text, one line per row, without trailing spaces.
  public var text: String {
    lines { cell in cell.isTail ? nil : cell.glyph }
  }

  /// The roles of all cells, one letter per cell, one line per row, without trailing spaces.
  ///
  /// A cell that shows nothing is a space. Selected cells have capital letters, and are `_` where
  /// they show nothing.
  public var roles: String {
    lines { cell in
      let isSelected = cell.emphasis.contains(.selected)
      if cell.glyph == " " { return isSelected ? "_" : " " }
      let letter = cell.role.letter
      return isSelected ? Character(letter.uppercased()) : letter
    }
  }

  private func lines(_ character: (Cell) -> Character?) -> String {
    (0..<rows).map { row in
      var line = String(cells[row * columns..<(row + 1) * columns].compactMap(character))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
