extension CellGrid {
  /// Writes text on one row from a column on, clipped at both edges.
  ///
  /// A wide character that does not fit whole is left out; what could act on a terminal is made
  /// visible, as ``Swift/String/visible`` does it.
  ///
  /// - Parameters:
  ///   - text: What to write; line breaks are shown, not followed.
  ///   - row: The row; outside the grid nothing happens.
  ///   - column: The column of the first character; it may lie left of the grid.
  ///   - width: The most columns to use; a longer text ends in an ellipsis. Nil: up to the edge.
  ///   - role: What the text is for.
  ///   - emphasis: What sets it apart.
  /// - Returns: The column behind the text.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, width: Int? = nil, role: TextRole = .plain,
    emphasis: Emphasis = []
  ) -> Int {
    guard 0..<rows ~= row else { return column }
    var text = text.visible
    if let width { text = text.truncated(toColumns: width, ellipsis: style.ellipsis) }
    var x = column
    for character in text {
      let glyph = style.glyph(for: character)
      let taken = glyph.columns
      guard taken > 0 else { continue }
      guard x + taken <= columns else { break }
      if x >= 0 {
        let cell = Cell(glyph, role: role, emphasis: emphasis)
        set(cell, width: taken, row: row, column: x)
      }
      x += taken
    }
    return x
  }

  /// Writes text into an area, broken into lines where its language allows it.
  ///
  /// - Parameters:
  ///   - text: What to write; its line breaks are kept.
  ///   - area: Where to write; what does not fit is left out, and the last line ends in an ellipsis.
  ///   - role: What the text is for.
  ///   - emphasis: What sets it apart.
  /// - Returns: The number of rows used.
  @discardableResult
  public mutating func put(
    _ text: String, wrappedIn area: GridArea, role: TextRole = .plain, emphasis: Emphasis = []
  ) -> Int {
    let width = area.columns.count
    guard !area.isEmpty else { return 0 }
    var lines = text.visible(lineBreaks: .kept).wrapped(toColumns: width)
    if lines.count > area.rows.count {
      lines.removeLast(lines.count - area.rows.count)
      let room = width - style.ellipsis.columns
      lines[lines.count - 1] =
        lines[lines.count - 1].truncated(toColumns: max(0, room), ellipsis: "") + style.ellipsis
    }
    for (row, line) in zip(area.rows, lines) {
      put(
        line, row: row, column: area.columns.lowerBound, width: width, role: role,
        emphasis: emphasis)
    }
    return lines.count
  }
}
