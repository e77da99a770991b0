/// Which characters draw lines and marks.
public enum LineStyle: Sendable, CaseIterable {
  /// Unicode's box characters and symbols.
  case unicode
  /// Plain ASCII, for terminals and files that have no others.
  case ascii

  /// What ends a text that was cut.
  public var ellipsis: String {
    switch self {
    case .unicode: "…"
    case .ascii: "..."
    }
  }

  /// The character that stands for another one of the same width in this style.
  ///
  /// ASCII has one for each line, arrow and mark; letters of any language stay.
  func glyph(for character: Character) -> Character {
    guard self == .ascii, !character.isASCII else { return character }
    return Self.asciiGlyphs[character] ?? character
  }

  private static let asciiGlyphs: [Character: Character] = {
    var glyphs: [Character: Character] = [
      "✓": "+", "✔": "+", "√": "+", "✗": "x", "✘": "x", "×": "x", "•": "*", "●": "*", "◆": "*",
      "○": "o", "◇": "o", "◦": "o", "·": ".", "…": ".", "→": ">", "▶": ">", "▸": ">", "›": ">",
      "»": ">", "←": "<", "◀": "<", "◂": "<", "‹": "<", "«": "<", "↑": "^", "▲": "^", "▴": "^",
      "↓": "v", "▼": "v", "▾": "v", "–": "-", "—": "-", "“": "\"", "”": "\"", "‘": "'", "’": "'",
      "█": "#", "▓": "#", "▒": ":", "░": ".", "⏎": "$", "\u{FFFD}": "?",
    ]
    for bits in UInt8(1)..<16 {
      let arms = BoxArms(rawValue: bits)
      glyphs[arms.character(.unicode)] = arms.character(.ascii)
    }
    return glyphs
  }()
}
