import Foundation

/// A `labelSelector` parameter: all of its requirements must hold.
struct LabelQuery: Sendable, Hashable {
  enum Requirement: Sendable, Hashable {
    case isIn(String, Set<String>)
    case isNotIn(String, Set<String>)
    case exists(String)
    case isAbsent(String)
  }

  var requirements: [Requirement]

  /// Reads `a=b`, `a==b`, `a!=b`, `a in (b,c)`, `a notin (b)`, `a` and `!a`, joined by commas.
  ///
  /// - Throws: ``SelectorError``.
  init(_ text: String) throws {
    requirements = try Self.split(text).map { try Self.requirement($0) }
  }

  /// Whether an object with such labels is meant.
  func matches(_ labels: [String: String]) -> Bool {
    requirements.allSatisfy { requirement in
      switch requirement {
      case .isIn(let key, let values): labels[key].map(values.contains) ?? false
      case .isNotIn(let key, let values): !(labels[key].map(values.contains) ?? false)
      case .exists(let key): labels[key] != nil
      case .isAbsent(let key): labels[key] == nil
      }
    }
  }

  /// Splits at the commas outside parentheses.
  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var isInside = false
    for character in text {
      if character == "(" { isInside = true }
      if character == ")" { isInside = false }
      if character == ",", !isInside {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    if !parts.isEmpty || !part.trimmingCharacters(in: .whitespaces).isEmpty { parts.append(part) }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func requirement(_ text: String) throws -> Requirement {
    if let open = text.firstIndex(of: "("), text.hasSuffix(")") {
      let words = text[..<open].split(separator: " ").map(String.init)
      let values = text[text.index(after: open)...].dropLast().split(
        separator: ",", omittingEmptySubsequences: false
      ).map { $0.trimmingCharacters(in: .whitespaces) }
      guard words.count == 2 else { throw broken(text) }
      switch words[1] {
      case "in": return .isIn(try key(words[0]), Set(values))
      case "notin": return .isNotIn(try key(words[0]), Set(values))
      default: throw broken(text)
      }
    }
    for (symbol, isEqual) in [("!=", false), ("==", true), ("=", true)] {
      guard let range = text.range(of: symbol) else { continue }
      let name = try key(text[..<range.lowerBound].trimmingCharacters(in: .whitespaces))
      let value = text[range.upperBound...].trimmingCharacters(in: .whitespaces)
      guard isToken(value) || value.isEmpty else { throw broken(value) }
      return isEqual ? .isIn(name, [value]) : .isNotIn(name, [value])
    }
    if text.hasPrefix("!") { return .isAbsent(try key(String(text.dropFirst()))) }
    return .exists(try key(text))
  }

  private static func key(_ text: String) throws -> String {
    guard isToken(text) else { throw broken(text) }
    return text
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122)
          || [45, 46, 47, 95].contains($0)
      }
  }

  private static func broken(_ text: String) -> SelectorError {
    SelectorError(message: "unable to parse requirement: found '\(text)', expected: identifier")
  }
}
