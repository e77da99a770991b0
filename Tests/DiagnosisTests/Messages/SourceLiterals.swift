import Foundation

/// The texts in Swift sources, with `X` in place of everything that is put in.
///
/// Texts joined by `+` are one. What is compared with or looked for in other people's words cannot
/// be told from what is said, so that whoever reads them has to know.
struct SourceLiterals {
  /// One text and the line where it begins.
  struct Literal: Hashable {
    var text: String
    var line: Int
  }

  private let source: [Character]
  private var place = 0
  private(set) var literals: [Literal] = []

  init(_ text: String) {
    source = Array(text)
    var end: Int?
    while place < source.count {
      if starts(with: "//") {
        while place < source.count, source[place] != "\n" { place += 1 }
      } else if source[place] == "\"" {
        let start = place
        let literal = string()
        let between = end.map { String(source[$0..<start]).filter { !$0.isWhitespace } }
        if between == "+", var last = literals.popLast() {
          last.text += literal
          literals.append(last)
        } else {
          let line = source[..<start].count { $0 == "\n" } + 1
          let isContinued = between?.hasSuffix("+") ?? false
          literals.append(Literal(text: (isContinued ? "X" : "") + literal, line: line))
        }
        end = place
        let rest = source[place...].drop { $0.isWhitespace }
        // Something else than a text is put behind it.
        if rest.first == "+", let next = rest.dropFirst().first(where: { !$0.isWhitespace }),
          next != "\"", next != "="
        {
          literals[literals.count - 1].text += "X"
        }
      } else {
        place += 1
      }
    }
  }

  private func starts(with text: String) -> Bool { source[place...].starts(with: text) }

  /// Reads a text from its opening to behind its closing quote.
  private mutating func string() -> String {
    let quote = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    place += quote.count
    var text = ""
    while place < source.count, !starts(with: quote) {
      if starts(with: "\\(") {
        place += 2
        skipInterpolation()
        text += "X"
      } else if source[place] == "\\", place + 1 < source.count {
        text += source[place + 1] == "n" ? "\n" : String(source[place + 1])
        place += 2
      } else {
        text.append(source[place])
        place += 1
      }
    }
    place += quote.count
    return text
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while place < source.count, depth > 0 {
      if source[place] == "\"" {
        _ = string()
        continue
      }
      if source[place] == "(" { depth += 1 }
      if source[place] == ")" { depth -= 1 }
      place += 1
    }
  }
}
