internal import Terminal

/// One entry in a picture; lengths are in SVG units, about a pixel each.
struct PictureBox {
  enum Shape {
    case question
    case outcome
    case milestone
    /// The entry has its place elsewhere in the picture.
    case reference
  }

  static let width = 256
  static let lineHeight = 16
  static let idHeight = 13
  private static let padding = 9

  let id: EntryID
  let shape: Shape
  /// The lines of its text.
  let lines: [String]
  /// The lines of its id.
  let idLines: [String]
  var left = 0
  var top = 0

  var height: Int {
    lines.count * Self.lineHeight + idLines.count * Self.idHeight + 2 * Self.padding
  }
  var right: Int { left + Self.width }
  var bottom: Int { top + height }
  var middle: Int { left + Self.width / 2 }
  var center: Int { top + height / 2 }
  /// The base line of the first line of text.
  var firstBaseLine: Int { top + Self.padding + 12 }

  init(id: EntryID, shape: Shape, label: String) {
    self.id = id
    self.shape = shape
    lines = label.balanced(toColumns: 32)
    idLines = id.text.wrapped(toColumns: 38)
  }

  /// Whether two boxes share any place.
  func overlaps(_ other: PictureBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
