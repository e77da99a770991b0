extension Theme {
  /// Asks the terminal for the colour of its background, with xterm's sequence OSC 11. A terminal
  /// that does not know it takes no notice.
  static let question = Array("\u{1B}]11;?\u{1B}\\".utf8)

  /// What the answer begins with.
  static let answerStart = Array("\u{1B}]11;".utf8)

  /// What fits a background, as an answer names it: `rgb:ffff/ffff/dddd`, each part with up to four
  /// digits; nil for anything else.
  init?(background: String) {
    guard let colon = background.firstIndex(of: ":"),
      ["rgb", "rgba"].contains(background[..<colon])
    else { return nil }
    let parts = background[background.index(after: colon)...].split(separator: "/").map { digits in
      1...4 ~= digits.count && digits.allSatisfy(\.isHexDigit)
        ? Int(digits, radix: 16).map { Double($0) / Double(1 << (4 * digits.count) - 1) } : nil
    }
    guard parts.count >= 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    // How bright colours look, as ITU-R BT.601 weighs them.
    self = 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? .light : .dark
  }
}
