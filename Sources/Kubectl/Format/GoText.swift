import Foundation
import KubeClient

/// Values as Go prints them.
enum GoText {
  /// What `fmt.Sprint` makes of a value: `map[a:1 b:[x y]]`.
  static func plain(_ value: JSONTree) -> String {
    switch value {
    case .null: "<nil>"
    case .array(let items): "[" + items.map(plain).joined(separator: " ") + "]"
    case .object:
      "map["
        + value.sortedFields.map { "\($0.key):\(plain($0.value))" }.joined(separator: " ") + "]"
    default: value.text
    }
  }

  /// What `encoding/json` makes of a value: no white space, and HTML's special signs escaped.
  static func json(_ value: JSONTree) -> String {
    switch value {
    case .null: "null"
    case .string(let text): quoted(text)
    case .array(let items): "[" + items.map(json).joined(separator: ",") + "]"
    case .object:
      "{"
        + value.sortedFields.map { "\(quoted($0.key)):\(json($0.value))" }.joined(separator: ",")
        + "}"
    default: value.text
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{c}": result += "\\f"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
