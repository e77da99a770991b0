/// Fills a text's placeholders: `{name}` becomes a fact, and a segment `[[...]]` with a fact that is
/// missing is left out.
public enum Template {
  /// The filled text, or nil where a placeholder outside every optional segment has no fact.
  public static func fill(_ text: String, with facts: [String: String]) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "[[") {
      guard let close = rest[open.upperBound...].firstRange(of: "]]") else { break }
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

  /// A brace opens a placeholder only before a name of letters; JSON in commands stays as it is.
  private static func parts(of text: Substring) -> [Part] {
    var result: [Part] = []
    var plain = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "{" {
        let start = text.index(after: index)
        let end = text[start...].firstIndex { !($0.isLetter && $0.isASCII) } ?? text.endIndex
        if end > start, end < text.endIndex, text[end] == "}" {
          if plain < index { result.append(.text(text[plain..<index])) }
          result.append(.placeholder(String(text[start..<end])))
          index = text.index(after: end)
          plain = index
          continue
        }
      }
      index = text.index(after: index)
    }
    if plain < text.endIndex { result.append(.text(text[plain...])) }
    return result
  }
}
