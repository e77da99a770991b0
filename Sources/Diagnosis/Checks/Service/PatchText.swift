/// Writes the patches that kubectl takes, safe between single quotes of a shell.
enum PatchText {
  /// A merge patch that sets pairs of `spec.selector`; nil removes a key.
  static func selector(_ pairs: [String: String?]) -> String {
    let text = pairs.sorted { $0.key < $1.key }
      .map { "\(quoted($0.key)):\($0.value.map(quoted) ?? "null")" }
    return #"{"spec":{"selector":{"# + text.joined(separator: ",") + "}}}"
  }

  /// A merge patch that sets the class of an Ingress.
  static func ingressClass(_ name: String) -> String {
    #"{"spec":{"ingressClassName":"# + quoted(name) + "}}"
  }

  /// A JSON patch of one operation.
  ///
  /// - Parameter value: JSON.
  static func operation(_ name: String, pointer: String, value: String) -> String {
    #"[{"op":"# + quoted(name) + #","path":"# + quoted(pointer) + #","value":"# + value + "}]"
  }

  /// A JSON string; letters beyond plain ASCII, and the single quote, as escapes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x20...0x7E where unit != 0x27: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
