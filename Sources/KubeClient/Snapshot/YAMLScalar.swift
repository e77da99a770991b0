/// A plain YAML scalar that is not a text, as kubectl's YAML library sees it.
struct YAMLScalar {
  /// The same in JSON.
  var json: String

  /// Nil for what is a text. Timestamps are texts; `yes`, `no`, `on` and `off` are truth values, as
  /// in YAML 1.1, because kubectl reads them so.
  init?(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": json = "null"
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": json = "true"
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": json = "false"
    default:
      guard let number = Self.number(text) else { return nil }
      json = number
    }
  }

  private static func number(_ text: String) -> String? {
    guard let first = text.utf8.first, first < 0x3A else { return nil }
    let digits = text.replacing("_", with: "")
    let negative = digits.hasPrefix("-")
    let body = negative || digits.hasPrefix("+") ? digits.dropFirst() : digits[...]
    guard let head = body.utf8.first,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(head) || head == UInt8(ascii: ".")
    else { return nil }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where body.hasPrefix(prefix) {
      return Int(body.dropFirst(2), radix: radix).map { String(negative ? -$0 : $0) }
    }
    // 0644 is octal in YAML 1.1: file modes are written so.
    if body.count > 1, head == UInt8(ascii: "0"), body.allSatisfy({ "01234567".contains($0) }) {
      return Int(body, radix: 8).map { String(negative ? -$0 : $0) }
    }
    if body.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      let plain = body.drop { $0 == "0" }
      return (negative ? "-" : "") + (plain.isEmpty ? "0" : plain)
    }
    guard body.allSatisfy({ "0123456789.eE+-".contains($0) }), let value = Double(body),
      value.isFinite
    else { return nil }
    if let whole = Int(exactly: value) { return String(negative ? -whole : whole) }
    return (negative ? "-" : "") + "\(value)"
  }
}
