/// A path with its query as somebody has written it, such as a readiness probe's, made fit to stand
/// behind another path.
struct ApplicationPath: Sendable, Hashable {
  /// Begins with a slash. What cannot stand in a URL is escaped; what is escaped stays so; `.` and
  /// `..` are resolved and never lead above the root.
  let target: String

  init(_ text: String) {
    let sides = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.resolved(sides.first ?? "")
    let query = sides.count > 1 ? "?" + Self.escaped(sides[1], more: "?/") : ""
    target = Self.escaped(path, more: "/") + query
  }

  private static func resolved(_ path: Substring) -> Substring {
    var segments: [Substring] = []
    let given = path.split(separator: "/", omittingEmptySubsequences: false)
    for segment in path.hasPrefix("/") ? given.dropFirst() : given[...] {
      switch segment.lowercased().replacing("%2e", with: ".") {
      case ".": continue
      case "..": _ = segments.popLast()
      default: segments.append(segment)
      }
    }
    // A path that ends in dots names a folder.
    let last = (given.last ?? "").lowercased().replacing("%2e", with: ".")
    if last == "." || last == ".." { segments.append("") }
    return "/" + segments.joined(separator: "/")
  }

  private static func escaped(_ text: some StringProtocol, more: String) -> String {
    let kept = Set("!$&'()*+,;=:@%-._~".utf8).union(more.utf8)
    let bytes = Array(text.utf8)
    var escaped = ""
    for (index, byte) in bytes.enumerated() {
      let isEscape =
        byte != UInt8(ascii: "%")
        || (index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2]))
      if isEscape, kept.contains(byte) || isLetterOrDigit(byte) {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return escaped
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
