internal import Terminal

/// Texts of a report and of the cluster as HTML, in which they are never markup.
enum HTMLText {
  /// A text on one line.
  static func escaped(_ text: String) -> String { marked(text.visible) }

  /// Lines that stay lines.
  static func lines(_ lines: [String]) -> String {
    lines.map { marked($0.visible(lineBreaks: .escaped)) }.joined(separator: "\n")
  }

  private static func marked(_ text: String) -> String {
    text.escaping { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}
