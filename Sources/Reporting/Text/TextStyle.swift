/// How a text report looks.
public struct TextStyle: Sendable, Hashable {
  /// The most columns of a line; commands and paths of fields may be longer.
  public var columns: Int
  /// Whether marks are made of ASCII alone.
  public var isASCII: Bool
  /// Whether states, headings and commands are coloured; nothing is said by colour alone.
  public var isColoured: Bool

  /// Makes a style.
  public init(columns: Int = 80, isASCII: Bool = false, isColoured: Bool = false) {
    self.columns = columns
    self.isASCII = isASCII
    self.isColoured = isColoured
  }

  /// The roles that may have a colour.
  enum Role {
    case good
    case bad
    case warning
    case unknown
    case heading
    case command
    case quote
    case plain

    /// The parameters of the terminal's SGR sequence; nil for text as it is.
    var code: String? {
      switch self {
      case .good: "32"
      case .bad: "1;31"
      case .warning: "33"
      case .unknown: "35"
      case .heading: "1"
      case .command: "36"
      case .quote: "2"
      case .plain: nil
      }
    }
  }

  func painted(_ text: String, _ role: Role) -> String {
    guard isColoured, let code = role.code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  func mark(_ mark: ReportDocument.Mark) -> (text: String, role: Role) {
    switch mark {
    case .good: (isASCII ? "[ok]" : "✓", .good)
    case .bad: (isASCII ? "[x]" : "✗", .bad)
    case .warning: ("!", .warning)
    case .unknown: ("?", .unknown)
    case .none: (isASCII ? "-" : "–", .plain)
    case .bullet: (isASCII ? "*" : "•", .plain)
    }
  }
}
