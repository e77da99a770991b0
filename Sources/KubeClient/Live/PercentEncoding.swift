/// Writes text so that it can stand in a path, a query or a header's name.
enum PercentEncoding {
  /// Escapes all but the characters that RFC 3986 calls unreserved, so that no text can change the
  /// meaning of what stands around it.
  static func encode(_ text: some StringProtocol) -> String {
    encode(text) {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
  }

  /// Escapes what RFC 9110 does not allow in a header's name, and the percent sign; in lower case,
  /// since the names of headers have no case and the API server lowers them before it decodes.
  static func encodeHeaderKey(_ text: String) -> String {
    encode(text.lowercased()) {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "!#$&'*+-.^_`|~".utf8.contains($0)
      }
    }
  }

  private static func encode(
    _ text: some StringProtocol, keep: (UInt8) -> Bool
  ) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if keep(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
