/// A rectangle of a grid; it may be empty, and may reach beyond the grid.
public struct GridArea: Hashable, Sendable {
  /// The rows it takes.
  public var rows: Range<Int>
  /// The columns it takes.
  public var columns: Range<Int>

  /// Makes an area of the rows and columns that it takes.
  public init(rows: Range<Int>, columns: Range<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// How large the area is.
  public var size: GridSize { GridSize(rows: rows.count, columns: columns.count) }

  /// Whether there is no cell in the area.
  public var isEmpty: Bool { rows.isEmpty || columns.isEmpty }

  /// The area without a number of rows and columns at each of its sides; empty where too few are
  /// left.
  public func inset(rows top: Int = 1, columns left: Int = 1) -> GridArea {
    GridArea(
      rows: Self.shorten(rows, atStart: top, atEnd: top),
      columns: Self.shorten(columns, atStart: left, atEnd: left))
  }

  /// Cuts the area below a number of rows from its top.
  ///
  /// - Parameter count: The rows of the upper part; a negative number counts those of the lower one.
  public func split(rows count: Int) -> (upper: GridArea, lower: GridArea) {
    let cut = Self.cut(rows, after: count)
    return (
      GridArea(rows: rows.lowerBound..<cut, columns: columns),
      GridArea(rows: cut..<rows.upperBound, columns: columns)
    )
  }

  /// Cuts the area right of a number of columns from its left.
  ///
  /// - Parameter count: The columns of the left part; a negative number counts those of the right.
  public func split(columns count: Int) -> (left: GridArea, right: GridArea) {
    let cut = Self.cut(columns, after: count)
    return (
      GridArea(rows: rows, columns: columns.lowerBound..<cut),
      GridArea(rows: rows, columns: cut..<columns.upperBound)
    )
  }

  /// The cells that two areas share.
  func clamped(to other: GridArea) -> GridArea {
    GridArea(rows: rows.clamped(to: other.rows), columns: columns.clamped(to: other.columns))
  }

  private static func cut(_ range: Range<Int>, after count: Int) -> Int {
    let place = count < 0 ? range.upperBound + count : range.lowerBound + count
    return min(max(place, range.lowerBound), range.upperBound)
  }

  private static func shorten(_ range: Range<Int>, atStart start: Int, atEnd end: Int) -> Range<Int>
  {
    let first = min(range.lowerBound + start, range.upperBound)
    return first..<max(first, range.upperBound - end)
  }
}
