/// The last lines that a plugin has written to standard error.
struct PluginSpeech: Sendable, Hashable {
  private static let bytes = 4096
  private static let lines = 5
  private static let lineLength = 300

  private var tail: [UInt8] = []

  /// Takes more of it; what is long past is forgotten.
  mutating func add(_ more: [UInt8]) {
    tail += more
    if tail.count > Self.bytes { tail.removeFirst(tail.count - Self.bytes) }
  }

  /// The lines as they follow a problem, with nothing in them that acts on a terminal; empty where
  /// nothing was said.
  var words: String {
    let text = String(decoding: tail, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }.suffix(Self.lines)
    guard !lines.isEmpty else { return "; it wrote nothing to standard error" }
    let shown = lines.map { line in
      line.count > Self.lineLength
        ? line.prefix(Self.lineLength).description.harmless + "…"
        : line.harmless
    }
    return "; its standard error ends with: " + shown.joined(separator: " ⏎ ")
  }
}
