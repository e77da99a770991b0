/// Turns the inside of a JSON string with escapes into text.
enum JSONEscapes {
  /// The scanner has checked the form of every escape; half a surrogate pair becomes U+FFFD, as in
  /// Go's decoder, which made and reads these files.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == UInt8(ascii: "\\"), i + 1 < bytes.count else {
        result.append(byte)
        i += 1
        continue
      }
      i += 2
      switch bytes[i - 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        var unit = hex(bytes, i)
        i += 4
        if (0xD800..<0xDC00).contains(unit), i + 5 < bytes.count,
          bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u")
        {
          let low = hex(bytes, i + 2)
          if (0xDC00..<0xE000).contains(low) {
            unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            i += 6
          }
        }
        let scalar = Unicode.Scalar(unit) ?? "\u{FFFD}"
        result.append(contentsOf: String(Character(scalar)).utf8)
      case let other: result.append(other)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The value of a hexadecimal digit, if `byte` is one.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private static func hex(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt32 {
    var value: UInt32 = 0
    for i in start..<min(start + 4, bytes.count) { value = value << 4 | (digit(bytes[i]) ?? 0) }
    return value
  }
}
