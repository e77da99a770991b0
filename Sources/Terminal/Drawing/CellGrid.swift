/// A screen held in memory: what a view draws on, and what a test reads.
public struct CellGrid: Equatable, Sendable {
  /// How large the grid is.
  public let size: GridSize
  /// Which characters draw lines and marks.
  public let style: LineStyle
  /// All cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands; nil where it is hidden.
  public var cursor: GridPosition?

  /// Makes an empty grid; negative sizes count as zero.
  public init(rows: Int, columns: Int, style: LineStyle = .unicode) {
    size = GridSize(rows: max(0, rows), columns: max(0, columns))
    self.style = style
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The number of rows.
  public var rows: Int { size.rows }

  /// The number of columns; a wide character takes two.
  public var columns: Int { size.columns }

  /// The whole grid.
  public var area: GridArea { GridArea(rows: 0..<rows, columns: 0..<columns) }

  /// The cell at a place inside the grid.
  public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Adds the arms of a line to a cell; outside the grid nothing happens.
  public mutating func add(
    _ arms: BoxArms, row: Int, column: Int, role: TextRole = .border, emphasis: Emphasis = []
  ) {
    guard 0..<rows ~= row, 0..<columns ~= column else { return }
    let all = self[row, column].arms.union(arms)
    let cell = Cell(all.character(style), role: role, emphasis: emphasis, arms: all)
    set(cell, width: 1, row: row, column: column)
  }

  /// Sets a cell inside the grid, and the next one for a wide character.
  ///
  /// Half of a wide character that was there before does not stay behind.
  mutating func set(_ cell: Cell, width: Int, row: Int, column: Int) {
    let first = row * columns + column
    if cells[first].isTail, column > 0 { cells[first - 1].glyph = " " }
    let after = first + width
    if column + width < columns, cells[after].isTail { cells[after].glyph = " " }
    cells[first] = cell
    if width == 2 {
      cells[first + 1] = Cell("\0", role: cell.role, emphasis: cell.emphasis)
    }
  }

  /// Changes what a cell inside the grid is for, its character staying.
  mutating func mark(row: Int, column: Int, role: TextRole?, emphasis: Emphasis) {
    let index = row * columns + column
    if let role { cells[index].role = role }
    cells[index].emphasis.formUnion(emphasis)
  }
}
