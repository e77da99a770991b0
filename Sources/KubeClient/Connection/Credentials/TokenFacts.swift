import Foundation

/// What a token tells about itself where it is a JWT. Nothing is verified: that is the server's task.
struct TokenFacts: JSONReadable {
  var validity = Validity()
  /// Whom it speaks for.
  var subject: String?

  /// Reads a token; of one that is no JWT nothing is known.
  init(_ token: String) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let payload = Self.decode(parts[1]), let root = try? JSONRoot(payload),
      let facts = try? root.read(TokenFacts.self)
    else { return }
    self = facts
  }

  init(json: JSONObject) throws {
    // Some issuers write fractions.
    validity = Validity(start: Self.date(json, "nbf"), end: Self.date(json, "exp"))
    subject = try json.string("sub")?.harmless
  }

  private static func date(_ json: JSONObject, _ key: StaticString) -> Date? {
    guard let text = json.copy(of: key),
      let seconds = Double(String(decoding: text, as: UTF8.self)),
      abs(seconds) < 1e12
    else { return nil }
    return Date(timeIntervalSince1970: seconds)
  }

  private static func decode(_ part: Substring) -> [UInt8]? {
    var text = String(part).replacing("-", with: "+").replacing("_", with: "/")
    text += String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Data(base64Encoded: text).map { [UInt8]($0) }
  }
}
