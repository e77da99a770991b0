/// One entry in a picture; lengths are in picture units.
struct PictureBox {
  enum Shape {
    case question
    case outcome
    case milestone
    /// The entry has its place elsewhere in the picture.
    case reference
  }

  /// One line of text.
  struct Line {
    var text: String
    var style: TextStyle
    /// The base line, from the top of the box.
    var baseLine: Int
  }

  /// How far the sides of a question stick out.
  static let point = 13
  private static let padding = 7

  let id: EntryID
  let shape: Shape
  let width: Int
  let lines: [Line]
  let height: Int
  var left = 0
  var top = 0

  var right: Int { left + width }
  var bottom: Int { top + height }
  var middle: Int { left + width / 2 }
  var center: Int { top + height / 2 }
  /// Where its text begins, or what it is centred on.
  var anchor: Int { isCentered ? middle : left + Self.inset }
  /// Outcomes have more to read, and a bar at their left.
  var isCentered: Bool { shape != .outcome }

  private static let inset = 17

  /// Makes a box that is as high as its paragraphs ask for.
  init(id: EntryID, shape: Shape, width: Int, paragraphs: [(text: String, style: TextStyle)]) {
    self.id = id
    self.shape = shape
    self.width = width
    let room = Self.room(for: shape, width: width)
    var lines: [Line] = []
    var y = Self.padding
    for (text, style) in paragraphs {
      if !lines.isEmpty { y += 2 }
      let pieces =
        shape == .outcome && style != .outcome
        ? style.lines(of: text, width: room) : style.balanced(text, width: room)
      for piece in pieces {
        lines.append(Line(text: piece, style: style, baseLine: y + style.ascent))
        y += style.leading
      }
    }
    self.lines = lines
    height = y + Self.padding - 1
  }

  /// How wide its text may be.
  static func room(for shape: Shape, width: Int) -> Int {
    switch shape {
    case .question: width - 2 * point - 2
    case .outcome: width - inset - padding
    case .milestone, .reference: width - 2 * padding - 4
    }
  }

  /// Whether two boxes share any place.
  func overlaps(_ other: PictureBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
