extension String {
  /// What becomes of line breaks in ``visible(lineBreaks:)``.
  public enum LineBreaks: Sendable {
    /// They stay, as one line feed each.
    case kept
    /// They become the sign `⏎`.
    case sign
    /// They become the two characters `\n`.
    case escaped
  }

  /// The text with nothing in it that could act on a terminal, line breaks as `⏎`.
  public var visible: String { visible(lineBreaks: .sign) }

  /// The text with nothing in it that could act on a terminal or hide from its reader.
  ///
  /// For names, logs and messages that come from a cluster. Control characters become `^[` and the
  /// like; others that are invisible or change the direction of writing become `\u{202E}` and the
  /// like; a tab becomes a space.
  public func visible(lineBreaks: LineBreaks) -> String {
    if unicodeScalars.allSatisfy(\.isEverydayText) { return self }
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      // A carriage return alone overwrites a line; before a line feed it only ends one.
      if afterReturn, scalar != "\n" { result.append(contentsOf: "^M".unicodeScalars) }
      afterReturn = scalar == "\r"
      if afterReturn { continue }
      switch scalar {
      case "\n":
        switch lineBreaks {
        case .kept: result.append("\n")
        case .sign: result.append("⏎")
        case .escaped: result.append(contentsOf: "\\n".unicodeScalars)
        }
      case "\t":
        result.append(" ")
      case "\u{7F}":
        result.append(contentsOf: "^?".unicodeScalars)
      case "\u{0}"..<"\u{20}":
        result.append("^")
        result.append(Unicode.Scalar(UInt8(scalar.value) + 0x40))
      case _ where scalar.hides:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: Swift.max(0, 4 - digits.count))
        result.append(contentsOf: "\\u{\(zeros)\(digits)}".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    if afterReturn { result.append(contentsOf: "^M".unicodeScalars) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the many that need no closer look: ASCII's letters and signs,
  /// box lines, Chinese characters and their punctuation.
  fileprivate var isEverydayText: Bool {
    switch value {
    case 0x20..<0x7F, 0x2500...0x257F, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  /// Whether the scalar shows nothing by itself: C1 controls, direction marks, joiners, fillers;
  /// or is none.
  fileprivate var hides: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default:
      // What is no character at all, neither HTML nor XML may hold.
      [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0].contains(value)
        || properties.isNoncharacterCodePoint
    }
  }
}
