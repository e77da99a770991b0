/// A screen held in memory: what a view draws on, and what a test reads.
public struct CellGrid: Equatable, Sendable {
  /// One character cell.
  public struct Cell: Equatable, Sendable {
    /// The character; NUL in the second cell of a wide character.
    public var glyph: Character
    /// What the character is for.
    public var role: Role
    /// The lines that leave the cell, so that later lines can join them.
    public var arms: BoxArms

    static let blank = Cell(glyph: " ", role: .text, arms: [])

    /// Whether this is the second cell of a wide character.
    public var isTail: Bool { glyph == "\0" }
  }

  /// What a piece of text is for.
  ///
  /// A theme maps roles to colours; views never name a colour.
  public enum Role: Int, CaseIterable, Sendable {
    case text
    case heading
    case good
    case warning
    case bad
    case selected
    case muted
  }

  /// The number of rows.
  public let rows: Int
  /// The number of columns; a wide character takes two.
  public let columns: Int
  /// All cells, row by row.
  public private(set) var cells: [Cell]

  /// Makes an empty grid; negative sizes count as zero.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
    self.cells = Array(repeating: .blank, count: self.rows * self.columns)
  }

  /// The cell at a place inside the grid.
  public subscript(row: Int, column: Int) -> Cell { cells[row * columns + column] }

  /// Writes text on one row from a column on, clipped at both edges.
  ///
  /// A wide character that does not fit whole is left out; characters without width are too.
  public mutating func put(_ text: String, row: Int, column: Int, role: Role = .text) {
    guard 0..<rows ~= row else { return }
    var x = column
    for glyph in text {
      let width = glyph.columns
      guard width > 0 else { continue }
      guard x + width <= columns else { return }
      if x >= 0 { set(Cell(glyph: glyph, role: role, arms: []), width: width, row: row, column: x) }
      x += width
    }
  }

  /// Adds the arms of a line to a cell; outside the grid nothing happens.
  public mutating func add(
    _ arms: BoxArms, row: Int, column: Int, style: LineStyle, role: Role = .text
  ) {
    guard 0..<rows ~= row, 0..<columns ~= column else { return }
    let all = self[row, column].arms.union(arms)
    set(
      Cell(glyph: all.character(style), role: role, arms: all), width: 1, row: row, column: column)
  }

  /// Gives every cell of a stretch of a row another role.
  public mutating func mark(row: Int, columns range: Range<Int>, role: Role) {
    guard 0..<rows ~= row else { return }
    for column in range.clamped(to: 0..<columns) { cells[row * columns + column].role = role }
  }

  /// The grid as text, one line per row, without trailing spaces.
  public var text: String {
    (0..<rows).map { row in
      var line = String(
        cells[row * columns..<(row + 1) * columns].lazy.filter { !$0.isTail }.map(\.glyph))
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Sets a cell; half of a wide character that was there before does not stay behind.
  private mutating func set(_ cell: Cell, width: Int, row: Int, column: Int) {
    let first = row * columns + column
    if cells[first].isTail, column > 0 { cells[first - 1].glyph = " " }
    let after = first + width
    if column + width < columns, cells[after].isTail { cells[after].glyph = " " }
    cells[first] = cell
    if width == 2 { cells[first + 1] = Cell(glyph: "\0", role: cell.role, arms: []) }
  }
}
