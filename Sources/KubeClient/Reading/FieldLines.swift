/// The lines on which the fields of an object are written, as a tree of its keys.
public struct FieldLines: Sendable, Hashable {
  /// The line of the key, or of a list's entry, counted from 1.
  public var line: Int
  /// What is inside: by key, of lists by place (`0`) and by the entry's name (`shop`).
  var children: [String: FieldLines]

  /// Makes a tree of its two parts.
  init(line: Int, children: [String: FieldLines] = [:]) {
    self.line = line
    self.children = children
  }

  /// The line of a field such as `spec.ports[0].targetPort` or `spec.containers[shop].image`.
  ///
  /// Where only the beginning of the path is written, its line: what is missing belongs there. Nil
  /// where nothing of the path is.
  public func line(of path: String) -> Int? {
    var place = self
    var isFound = false
    for part in Self.parts(of: path) {
      guard let next = place.children[part] else { break }
      place = next
      isFound = true
    }
    return isFound ? place.line : nil
  }

  /// The keys of a path; dots within brackets divide nothing.
  private static func parts(of path: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var isInBrackets = false
    for character in path {
      switch character {
      case "[" where !isInBrackets, "." where !isInBrackets:
        if !current.isEmpty { parts.append(current) }
        current = ""
        isInBrackets = character == "["
      case "]" where isInBrackets:
        parts.append(current)
        current = ""
        isInBrackets = false
      default: current.append(character)
      }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }
}
