/// Texts as Go writes them.
enum GoText {
  /// A text in quotation marks, as `%q` writes it.
  static func quoted(_ text: String) -> String { quoted(Array(text.utf8)) }

  /// Bytes in quotation marks; what is no printable ASCII is written as a number.
  static func quoted(_ bytes: [UInt8]) -> String {
    "\"" + bytes.map(escaped).joined() + "\""
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 7: "\\a"
    case 8: "\\b"
    case 9: "\\t"
    case 10: "\\n"
    case 11: "\\v"
    case 12: "\\f"
    case 13: "\\r"
    case 32..<127: String(UnicodeScalar(byte))
    default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
