/// Classes of ASCII characters.
extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isUppercase: Bool { self &- UInt8(ascii: "A") < 26 }
  var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
  /// A letter, a digit or `_`.
  var isWordCharacter: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
  /// Any character of base64, of its form for URLs too; padding is not among them.
  var isBase64: Bool {
    isWordCharacter || self == UInt8(ascii: "+") || self == UInt8(ascii: "/")
      || self == UInt8(ascii: "-")
  }
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isNewline: Bool { self == 0x0A || self == 0x0D }
  var isQuote: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`")
  }
}
