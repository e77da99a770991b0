import Terminal

/// Where an item of the chart stands, in cells.
struct ChartPlacement: Sendable {
  var item: ChartItem
  var area: GridArea
  var isBoxed: Bool
  /// The rows of its text.
  var lines: [String]
  var answer: String
  /// The column of the line that it hangs on.
  var rail: Int
  /// Where that line goes on.
  var arms: BoxArms

  /// The row that a way to the side leaves from.
  var exitRow: Int { isBoxed ? area.rows.lowerBound + 1 : area.rows.lowerBound }
}
