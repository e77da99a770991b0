/// How zone files write bytes that are no plain text.
enum DNSEscaping {
  /// Writes bytes as text: with a backslash before each special one, and as a backslash and three
  /// digits where it is outside of printable ASCII.
  static func text(of bytes: some Sequence<UInt8>, special: String) -> String {
    var text = ""
    for byte in bytes {
      let character = Character(Unicode.Scalar(byte))
      if special.contains(character) {
        text += "\\\(character)"
      } else if (0x20...0x7E).contains(byte) {
        text.append(character)
      } else {
        text += "\\" + (byte < 10 ? "00" : byte < 100 ? "0" : "") + String(byte)
      }
    }
    return text
  }

  /// Writes bytes between quotation marks.
  static func quoted(_ bytes: some Sequence<UInt8>) -> String {
    "\"" + text(of: bytes, special: "\"\\") + "\""
  }

  /// Writes bytes as hexadecimal digits.
  static func hexadecimal(_ bytes: some Sequence<UInt8>, uppercase: Bool = false) -> String {
    bytes.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: uppercase)
    }.joined()
  }

  /// Writes bytes in base 32 with the digits 0-9 and A-V and no padding, as hashed names are.
  static func base32(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUV")
    var text = ""
    var held = 0
    var bits = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(digits[held >> bits & 31])
      }
      held &= 1 << bits - 1
    }
    if bits > 0 { text.append(digits[held << (5 - bits) & 31]) }
    return text
  }
}
