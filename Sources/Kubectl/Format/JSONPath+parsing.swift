extension JSONPath {
  /// Reads a template; nil for what it does not know, such as `{range}`.
  init?(template: String) {
    pieces = []
    var rest = Substring(template)
    while let first = rest.first {
      if first == "{" {
        guard let end = Self.end(of: rest) else { return nil }
        let inside = rest[rest.index(after: rest.startIndex)..<end]
        if inside.hasPrefix("\""), inside.hasSuffix("\""), inside.count > 1 {
          pieces.append(.text(Self.unescaped(inside.dropFirst().dropLast())))
        } else {
          guard let steps = Self.steps(inside) else { return nil }
          pieces.append(.path(steps))
        }
        rest = rest[rest.index(after: end)...]
      } else {
        let text = rest.prefix { $0 != "{" }
        pieces.append(.text(String(text)))
        rest = rest[text.endIndex...]
      }
    }
  }

  /// Reads the inside of a brace, for example `.spec.containers[*].image`.
  static func steps(_ text: Substring) -> [Step]? {
    var steps: [Step] = []
    var rest = text
    while let first = rest.first {
      switch first {
      case "$", "@": rest.removeFirst()
      case ".":
        rest.removeFirst()
        let name = rest.prefix { $0 != "." && $0 != "[" }
        // Two dots would mean a search.
        if name.isEmpty { return rest.isEmpty && steps.isEmpty ? steps : nil }
        steps.append(name == "*" ? .all : .field(String(name)))
        rest = rest[name.endIndex...]
      case "[":
        guard let end = closing(of: rest),
          let step = subscripted(rest[rest.index(after: rest.startIndex)..<end])
        else { return nil }
        steps.append(step)
        rest = rest[rest.index(after: end)...]
      default: return nil
      }
    }
    return steps
  }

  /// The inside of square brackets.
  private static func subscripted(_ text: Substring) -> Step? {
    if text == "*" { return .all }
    if let index = Int(text) { return .index(index) }
    if text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") {
      return .field(String(text.dropFirst().dropLast()))
    }
    guard text.hasPrefix("?("), text.hasSuffix(")") else { return nil }
    let condition = text.dropFirst(2).dropLast()
    for (sign, isEqual) in [("==", true), ("!=", false)] {
      guard let range = condition.firstRange(of: sign) else { continue }
      let left = condition[..<range.lowerBound].filter { $0 != " " }
      let right = condition[range.upperBound...].filter { !"\"' ".contains($0) }
      guard left.hasPrefix("@.") else { return nil }
      let path = left.dropFirst(2).split(separator: ".").map(String.init)
      return .filter(path: path, value: right, isEqual: isEqual)
    }
    return nil
  }

  private static func closing(of text: Substring) -> Substring.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "[" { depth += 1 }
      if text[index] == "]" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The brace that closes the first one; quotes may hold others.
  private static func end(of text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == "}", !isQuoted { return index }
    }
    return nil
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      .replacing("\\\\", with: "\\")
  }
}
