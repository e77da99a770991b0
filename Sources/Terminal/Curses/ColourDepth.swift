/// How many colours a terminal has.
public enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
  /// None: there are only bold, dim, underlined and reversed.
  case none = 0
  /// The eight colours of ANSI.
  case eight = 8
  /// Those, and their bright variants.
  case sixteen = 16
  /// The palette of xterm.
  case palette = 256

  /// The depth of a terminal that says it has a number of colours.
  init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .none
  }

  /// Whether one has fewer colours than the other.
  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
