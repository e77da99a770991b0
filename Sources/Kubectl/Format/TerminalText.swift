/// Makes text from the cluster harmless in the way kubectl does.
enum TerminalText {
  /// Escape characters and carriage returns made visible.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x1B || $0 == 0x0D }) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\u{1B}": result += "^["
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// The first line of a table's cell; the rest is cut off.
  static func cell(_ text: String) -> String {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{C}"]
    let scalars = text.unicodeScalars
    guard let end = scalars.firstIndex(where: breaks.contains) else { return escaped(text) }
    return escaped(String(scalars[..<end])) + "..."
  }
}
