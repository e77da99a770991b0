/// How large a grid or a screen is.
public struct GridSize: Hashable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns; a wide character takes two.
  public var columns: Int

  /// Makes a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}
