extension JSONScanner {
  /// Reads a string that begins with the quote at `start`; returns the place after the last quote.
  @inline(__always)
  mutating func scanString(_ start: Int, key: Bool) throws -> Int {
    let first = start + 1
    var p = first
    var escaped = false
    while true {
      // Eight bytes at once: a bit is set for each quote, backslash and control character, and the
      // lowest set bit is always a true one.
      let word = base.loadUnaligned(fromByteOffset: p, as: UInt64.self)
      let ones: UInt64 = 0x0101_0101_0101_0101
      let highs: UInt64 = 0x8080_8080_8080_8080
      let quote = word ^ 0x2222_2222_2222_2222
      let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let hits =
        (((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
          | ((word &- 0x2020_2020_2020_2020) & ~word)) & highs
      if hits == 0 {
        p += 8
        continue
      }
      p += hits.trailingZeroBitCount >> 3
      let c = byte(p)
      if c == UInt8(ascii: "\"") { break }
      guard c == UInt8(ascii: "\\") else { throw failure(p, "a control character in a string") }
      escaped = true
      p = try scanEscape(p)
    }
    switch (key, escaped) {
    case (true, false): append(.key, first, p - first)
    case (true, true): append(.escapedKey, first, p - first)
    case (false, false): append(.string, first, p - first)
    case (false, true): append(.escapedString, first, p - first)
    }
    return p + 1
  }

  /// Checks the escape at the backslash `p`; returns the place after it.
  private func scanEscape(_ p: Int) throws -> Int {
    switch byte(p + 1) {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return p + 2
    case UInt8(ascii: "u"):
      for i in 2..<6 where JSONEscapes.digit(byte(p + i)) == nil {
        throw failure(p + i, "expected four hexadecimal digits after \\u")
      }
      return p + 6
    default: throw failure(p + 1, "an unknown escape in a string")
    }
  }

  /// Reads a number, by the strict grammar of JSON.
  mutating func scanNumber(_ start: Int) throws -> Int {
    var p = start
    var kind = JSONToken.Kind.integer
    if byte(p) == UInt8(ascii: "-") { p += 1 }
    guard isDigit(p) else { throw failure(p, "expected a digit") }
    if byte(p) == UInt8(ascii: "0") {
      p += 1
      guard !isDigit(p) else { throw failure(p, "a number with a leading zero") }
    } else {
      while isDigit(p) { p += 1 }
    }
    if byte(p) == UInt8(ascii: ".") {
      kind = .number
      p += 1
      guard isDigit(p) else { throw failure(p, "expected a digit after the point") }
      while isDigit(p) { p += 1 }
    }
    if byte(p) | 0x20 == UInt8(ascii: "e") {
      kind = .number
      p += 1
      if byte(p) == UInt8(ascii: "+") || byte(p) == UInt8(ascii: "-") { p += 1 }
      guard isDigit(p) else { throw failure(p, "expected a digit in the exponent") }
      while isDigit(p) { p += 1 }
    }
    append(kind, start, p - start)
    return p
  }

  private func isDigit(_ p: Int) -> Bool { byte(p) &- UInt8(ascii: "0") < 10 }

  /// Reads `true`, `false` or `null`.
  mutating func scanWord(_ word: StaticString, _ kind: JSONToken.Kind, _ start: Int) throws -> Int {
    for i in 0..<word.utf8CodeUnitCount where byte(start + i) != word.utf8Start[i] {
      throw failure(start + i, "expected \(word)")
    }
    append(kind, start, word.utf8CodeUnitCount)
    return start + word.utf8CodeUnitCount
  }
}
