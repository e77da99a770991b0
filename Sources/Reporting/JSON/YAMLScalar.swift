/// Texts as YAML spells them.
///
/// Yams writes YAML too, yet lets through marks that turn the direction of writing, and leaves bare
/// what only a reader of YAML 1.1 takes for a number, a date or a truth value.
enum YAMLScalar {
  /// A text as a value: bare where no reader can take it for anything else, several lines as a
  /// block, all others in quotes.
  ///
  /// - Parameter indent: how many columns the lines of a block are indented.
  static func text(_ text: String, indent: Int) -> String {
    if isBare(text) { return text }
    return block(text, indent: indent) ?? quoted(text)
  }

  /// What YAML 1.1 or 1.2 take for null or a truth value, in small letters.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// Begins with a letter, so that it is neither a number nor a date, and has no sign that means
  /// something in any place.
  private static func isBare(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    let isSafe = text.utf8.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || " _./()=+-".utf8.contains(byte)
    }
    return isSafe && isLetter(first) && last != UInt8(ascii: " ")
      && !words.contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Nil where a block would not give back the same text, or would show what acts or hides.
  private static func block(_ text: String, indent: Int) -> String? {
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || !mustEscape($0) }
    guard isPlain, text.unicodeScalars.contains("\n") else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let endsLine = lines.last?.isEmpty == true
    if endsLine { lines.removeLast() }
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty,
      first.first != " ", !lines.contains(where: { !$0.isEmpty && $0.allSatisfy { $0 == " " } })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    return (endsLine ? "|" : "|-") + lines.map { $0.isEmpty ? "\n" : "\n\(margin)\($0)" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where mustEscape(scalar):
        let digits = String(scalar.value, radix: 16)
        let isLong = scalar.value > 0xFFFF
        let zeros = String(repeating: "0", count: (isLong ? 8 : 4) - digits.utf8.count)
        result += (isLong ? "\\U" : "\\u") + zeros + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// What acts on a terminal, hides, or is not allowed to stand in YAML.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: true
    default: false
    }
  }
}
