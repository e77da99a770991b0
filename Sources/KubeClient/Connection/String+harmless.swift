import Foundation

extension String {
  /// The text with nothing in it that could act on a terminal: control characters and those that
  /// change the direction of writing become `\u{1B}` and the like, a tab a space.
  var harmless: String {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar.properties.generalCategory {
      case _ where scalar == "\t": text += " "
      case .control, .format, .lineSeparator, .paragraphSeparator:
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// The text in quotes, for names that people chose; long ones are cut.
  var quoted: String { "\"\(harmless.prefix(100))\"" }

  /// The text without white space at both ends.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
