internal import Terminal

/// Writes XML 1.0, indented, with attributes in the order in which they are given.
struct XMLWriter {
  /// What was written so far.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// Writes an element that holds elements, or nothing.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    _ content: ((inout XMLWriter) -> Void)? = nil
  ) {
    open(name, attributes)
    guard let content else { return text += "/>\n" }
    text += ">\n"
    depth += 1
    content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// Writes an element that holds a text; its line breaks stay.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    text content: String
  ) {
    open(name, attributes)
    text += ">" + Self.escaped(content.visible(lineBreaks: .kept)) + "</\(name)>\n"
  }

  private mutating func open(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)]
  ) {
    indent()
    text += "<\(name)"
    for attribute in attributes {
      let value = Self.escaped(attribute.value.visible, inQuotes: true)
      text += " \(attribute.name)=\"\(value)\""
    }
  }

  private mutating func indent() { text += String(repeating: " ", count: 2 * depth) }

  /// What XML does not allow at all, the caller has made visible.
  private static func escaped(_ text: String, inQuotes: Bool = false) -> String {
    text.escaping { sign in
      switch sign {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"" where inQuotes: "&quot;"
      default: nil
      }
    }
  }
}
