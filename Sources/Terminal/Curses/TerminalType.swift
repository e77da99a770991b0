import CNCursesW

/// What the database of terminals says about the type that is in use.
@MainActor
enum TerminalType {
  /// Makes sure that a type is known and can show a screen.
  static func check(_ name: String, descriptor: Int32) throws(TerminalError) {
    guard !name.isEmpty else { throw .typeNotSet }
    switch ncw_terminal_type(name, descriptor) {
    case 1: return
    case 0: throw .incapableType(name)
    default: throw .unknownType(name)
    }
  }

  /// What the open screen's type sends for its keys.
  static func keySequences() -> [[UInt8]: KeyEvent] {
    var sequences: [[UInt8]: KeyEvent] = [:]
    for (name, event) in keyNames {
      if let bytes = capability(name) { sequences[bytes] = event }
    }
    return sequences
  }

  /// What enters the screen for whole pages, with the cursor hidden and pasted texts marked.
  static func entering() -> [UInt8] {
    ["smcup", "smkx", "civis"].flatMap { capability($0) ?? [] } + markingPastes
  }

  /// What leaves that screen, with the cursor visible and no attribute left on.
  ///
  /// - Parameter rows: How many rows the screen has.
  static func leaving(rows: Int) -> [UInt8] {
    var bytes = notMarkingPastes
    for name in ["sgr0", "op", "cnorm", "rmkx"] { bytes += capability(name) ?? [] }
    if let back = capability("rmcup") { return bytes + back }
    // The row may be the last one no longer.
    let last = ncw_moving(Int32(clamping: rows - 1), 0).map(withoutPauses) ?? []
    return bytes + last + goingOn + (capability("ed") ?? [])
  }

  /// Whether what is drawn stays there, since there is no screen for it alone.
  static var hasOneScreen: Bool { capability("rmcup") == nil }

  /// Goes on below what was drawn.
  static let goingOn = Array("\r\n".utf8)

  /// Asks for marks around pasted texts, xterm's mode 2004; other terminals take no notice.
  static let markingPastes = Array("\u{1B}[?2004h".utf8)

  /// Ends what ``markingPastes`` asked for.
  static let notMarkingPastes = Array("\u{1B}[?2004l".utf8)

  /// The bytes of a capability, without the pauses that terminals of the past needed.
  private static func capability(_ name: String) -> [UInt8]? {
    ncw_capability(name).map(withoutPauses)
  }

  private static func withoutPauses(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = String(cString: text).utf8[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  private static let keyNames: [(String, KeyEvent)] =
    [
      ("kcuu1", KeyEvent(.up)), ("kcud1", KeyEvent(.down)), ("kcub1", KeyEvent(.left)),
      ("kcuf1", KeyEvent(.right)), ("khome", KeyEvent(.home)), ("kend", KeyEvent(.end)),
      ("kpp", KeyEvent(.pageUp)), ("knp", KeyEvent(.pageDown)), ("kich1", KeyEvent(.insert)),
      ("kdch1", KeyEvent(.delete)), ("kcbt", KeyEvent(.tab, .shift)),
      ("kent", KeyEvent(.enter)),
    ] + (1...12).map { ("kf\($0)", KeyEvent(.function($0))) }
}
