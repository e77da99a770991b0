import CNCursesW

/// Which characters the terminal is believed to show.
public enum TerminalLocale: Hashable, Sendable {
  /// Unicode, as the person's locale says.
  case unicode
  /// Unicode, although the person's locale is not installed or says nothing of characters.
  case unicodeByFallback
  /// ASCII alone: the person's locale has other characters, or the system knows no Unicode.
  case ascii

  /// Makes the C library follow the person's locale for characters, or `C.UTF-8` in its place.
  ///
  /// Only characters follow it: numbers and messages stay those of C.
  static func adopt() -> TerminalLocale {
    let own = ncw_use_locale("").map { String(cString: $0) }
    if own == unicodeName { return .unicode }
    // A locale that is there and has a character set of its own: the terminal will have it too.
    if let own, own != asciiName { return .ascii }
    let fallback = ncw_use_locale("C.UTF-8").map { String(cString: $0) }
    return fallback == unicodeName ? .unicodeByFallback : .ascii
  }

  private static let unicodeName = "UTF-8"
  private static let asciiName = "ANSI_X3.4-1968"
}
