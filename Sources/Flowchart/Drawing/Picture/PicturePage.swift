/// The measures of a page, in picture units. All sheets of the ISO A series have one shape, so the
/// same page fits every one of them.
struct PicturePage {
  static let margin = 26
  /// From the edge of a band to its boxes.
  static let inset = 16
  /// The room for ways at the right edge of a band.
  static let lane = 46
  /// The room for the line at the foot.
  static let foot = 24

  /// What is beside the columns.
  static let borders = 2 * margin + inset + lane

  var columns: Int
  var boxWidth: Int
  var pitch: Int
  var width: Int
  /// Where the bands begin.
  var top: Int

  /// The height of an ISO A sheet in landscape of this width.
  var height: Int { Int((Double(width) / 2.0.squareRoot()).rounded()) }
  /// Where the bands end.
  var bottom: Int { height - Self.margin - Self.foot }
  var right: Int { width - Self.margin }
  /// The way down from one row to the next.
  var laneX: Int { right - 12 }

  /// Makes a page just wide enough for its columns.
  init(columns: Int, boxWidth: Int, gap: Int, top: Int) {
    self.columns = columns
    self.boxWidth = boxWidth
    self.top = top
    pitch = boxWidth + gap
    width = Self.borders + columns * boxWidth + (columns - 1) * gap
  }

  /// The left edge of a column.
  func left(_ column: Int) -> Int { Self.margin + Self.inset + column * pitch }

  /// The edge between a column and the one before it; the first begins and the last ends a band.
  func edge(_ column: Int) -> Int {
    switch column {
    case 0: Self.margin
    case columns: right
    default: left(column) - (pitch - boxWidth) / 2
    }
  }

  /// Makes the page as wide as its height needs, and its columns stand apart for that.
  mutating func widen(forContent content: Int, minimalWidth: Int) {
    let needed = Double(top + content + Self.foot + Self.margin) * 2.0.squareRoot()
    let extra = max(Int(needed.rounded(.up)), minimalWidth) - width
    guard extra > 0 else { return }
    width += extra
    if columns > 1 { pitch += extra / (columns - 1) }
  }
}
