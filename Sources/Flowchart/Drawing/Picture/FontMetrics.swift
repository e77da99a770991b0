/// How wide letters are, so that text can be fitted into boxes without drawing it.
///
/// The widths are Helvetica's, which Arial, Liberation Sans and Nimbus Sans share: one of them is on
/// nearly every machine, and the picture asks for them first.
enum FontMetrics {
  enum Face: Sendable {
    case regular
    case bold
    /// A typewriter face, all letters of one width.
    case mono
  }

  /// How far a character moves the pen, in thousandths of the type size.
  ///
  /// What is not ASCII counts as a full square: Chinese letters and punctuation are one, and nothing
  /// else is wider.
  static func advance(of character: Character, in face: Face) -> Int {
    guard let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F else { return 1000 }
    return switch face {
    case .regular: regular[Int(ascii) - 0x20]
    case .bold: bold[Int(ascii) - 0x20]
    case .mono: 602
    }
  }

  /// Helvetica, from the space to the tilde.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// Helvetica Bold, from the space to the tilde.
  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
