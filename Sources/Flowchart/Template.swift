/// Fills a text's placeholders: `{name}` becomes a fact, and a segment `[[...]]` with a fact that is
/// missing is left out.
public enum Template {
  /// The filled text, or nil where a placeholder outside every optional segment has no fact.
  public static func fill(_ text: String, with facts: [String: String]) -> String? {
    var result = ""
    var rest = text[...]
    while let open = firstPair(of: UInt8(ascii: "["), in: rest) {
      guard let close = firstPair(of: UInt8(ascii: "]"), in: rest[open.upperBound...]) else {
        break
      }
      guard let before = fillPlain(rest[..<open.lowerBound], with: facts) else { return nil }
      result += before
      result += fillPlain(rest[open.upperBound..<close.lowerBound], with: facts) ?? ""
      rest = rest[close.upperBound...]
    }
    guard let last = fillPlain(rest, with: facts) else { return nil }
    return result + last
  }

  /// The names of all placeholders in a text, in order, each once.
  public static func placeholders(in text: String) -> [String] {
    var names: [String] = []
    for part in parts(of: text[...]) {
      if case .placeholder(let name) = part, !names.contains(name) { names.append(name) }
    }
    return names
  }

  private enum Part {
    case text(Substring)
    case placeholder(String)
  }

  private static func fillPlain(_ text: Substring, with facts: [String: String]) -> String? {
    var result = ""
    for part in parts(of: text) {
      switch part {
      case .text(let text): result += text
      case .placeholder(let name):
        guard let fact = facts[name], !fact.isEmpty else { return nil }
        result += fact
      }
    }
    return result
  }

  /// Where a byte first stands twice.
  private static func firstPair(of byte: UInt8, in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var from = bytes.startIndex
    while let first = bytes[from...].firstIndex(of: byte) {
      let second = bytes.index(after: first)
      guard second < bytes.endIndex else { return nil }
      if bytes[second] == byte { return first..<bytes.index(after: second) }
      from = second
    }
    return nil
  }

  /// A brace opens a placeholder only before a name of letters; JSON in commands stays as it is.
  private static func parts(of text: Substring) -> [Part] {
    // Lists of thousands are put into words: bytes are looked at many times as fast as characters.
    let bytes = text.utf8
    var result: [Part] = []
    var plain = bytes.startIndex
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      let start = bytes.index(after: open)
      let end = bytes[start...].firstIndex { !isLetter($0) } ?? bytes.endIndex
      index = end
      guard end > start, end < bytes.endIndex, bytes[end] == UInt8(ascii: "}") else { continue }
      if plain < open { result.append(.text(text[plain..<open])) }
      result.append(.placeholder(String(text[start..<end])))
      index = bytes.index(after: end)
      plain = index
    }
    if plain < bytes.endIndex { result.append(.text(text[plain...])) }
    return result
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}
