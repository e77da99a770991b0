/// What a piece of text is for.
///
/// A theme maps roles to colours; views never name a colour, and nothing is said by a role alone.
public enum TextRole: UInt8, CaseIterable, Sendable {
  /// Text without a role of its own.
  case plain
  /// Text of less weight: ages, hints, what is disabled.
  case muted
  /// The name of a screen or of a part of it.
  case title
  /// What is worth looking at first.
  case accent
  /// Something works.
  case good
  /// Something works, but not for long or not wholly.
  case warning
  /// Something does not work.
  case bad
  /// Something could not be found out.
  case unknown
  /// Lines and frames.
  case border
  /// A key to press.
  case key
  /// A command to type elsewhere.
  case command

  /// The letter that stands for the role in ``CellGrid/roles``.
  var letter: Character {
    switch self {
    case .plain: "p"
    case .muted: "m"
    case .title: "t"
    case .accent: "a"
    case .good: "g"
    case .warning: "w"
    case .bad: "b"
    case .unknown: "u"
    case .border: "l"
    case .key: "k"
    case .command: "c"
    }
  }
}
