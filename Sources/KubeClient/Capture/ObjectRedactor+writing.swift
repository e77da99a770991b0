extension ObjectRedactor {
  mutating func append(_ text: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Copies a key or a scalar as it stands, quotes excluded.
  mutating func copy(_ token: JSONToken) {
    output.append(contentsOf: bytes(of: token))
  }

  /// Writes a text without the secrets in it.
  mutating func text(_ token: JSONToken) {
    if token.kind == .escapedString {
      var decoded = tape.text(token)
      if let replaced = decoded.withUTF8({ RedactedText.replace($0, counts: &counts) }) {
        quote(replaced)
        return
      }
    } else if let replaced = RedactedText.replace(
      bytes(of: token).assumingMemoryBound(to: UInt8.self), counts: &counts)
    {
      quote(replaced)
      return
    }
    append("\"")
    copy(token)
    append("\"")
  }

  /// Writes the marker instead of a value.
  mutating func replace(_ token: JSONToken, _ rule: RedactionRule, encoded: Bool) {
    if !Redaction.isMarker(bytes(of: token)) { count(rule) }
    quote(Array((encoded ? Redaction.encodedMarker : Redaction.marker).utf8))
  }

  mutating func count(_ rule: RedactionRule) { counts[rule, default: 0] += 1 }

  mutating func quote(_ text: [UInt8]) {
    append("\"")
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [0x5C, byte])
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        append("\\u00")
        output.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: output.append(byte)
      }
    }
    append("\"")
  }

  func bytes(of token: JSONToken) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: tape.base + Int(token.offset), count: Int(token.length))
  }
}
