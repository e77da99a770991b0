/// How a cell is shown.
struct CellLook: Hashable, Sendable {
  /// A colour of the palette; nil for the terminal's own.
  var foreground: Int16?
  /// A colour of the palette; nil for the terminal's own.
  var background: Int16?
  var isBold = false
  var isDim = false
  var isUnderlined = false
  var isReversed = false
}
