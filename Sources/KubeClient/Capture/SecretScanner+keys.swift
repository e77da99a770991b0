import Foundation

extension SecretScanner {
  /// A private key in PEM, whole or cut off at either end.
  func privateKey(dashes: Int) -> Match? {
    if begins(dashes, "-----BEGIN ") {
      guard let label = keyLabel(dashes + 11) else { return nil }
      var end = label
      while end < min(bytes.count, label + 32_768), bytes[end] != UInt8(ascii: "-") { end += 1 }
      if begins(end, "-----END "), let after = keyLabel(end + 9) {
        return Match(range: dashes..<after, rule: .privateKey)
      }
      return Match(range: dashes..<run(label, isKeyText), rule: .privateKey)
    }
    guard begins(dashes, "-----END "), let after = keyLabel(dashes + 9) else { return nil }
    // The log begins in the middle of a key.
    var start = dashes
    while start > 0, isKeyText(bytes[start - 1]) { start -= 1 }
    return start < dashes ? Match(range: start..<after, rule: .privateKey) : nil
  }

  /// The place after a label of a private key, its dashes included.
  private func keyLabel(_ start: Int) -> Int? {
    let end = run(start) { $0.isUppercase || $0 == 0x20 || $0.isDigit }
    guard end - start < 64, begins(end, "-----"), end - start >= 11 else { return nil }
    let label = String(decoding: bytes[start..<end], as: UTF8.self)
    return label.contains("PRIVATE KEY") ? end + 5 : nil
  }

  private func isKeyText(_ byte: UInt8) -> Bool {
    byte.isBase64 && byte != UInt8(ascii: "-") || byte.isNewline || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "\\")
  }

  /// The credentials after `Bearer` or `Basic`.
  func scheme(at start: Int) -> Match? {
    let isBearer = beginsInAnyCase(start, "bearer")
    guard isBearer || beginsInAnyCase(start, "basic") else { return nil }
    let first = start + (isBearer ? 6 : 5)
    let word = run(first) { $0 == 0x20 }
    guard word > first || begins(first, "%20") else { return nil }
    let value = word > first ? word : first + 3
    let end = run(value) { $0.isBase64 || ".~=".utf8.contains($0) }
    guard value < end else { return nil }
    let isSecret =
      isBearer ? looksRandom(value..<end, least: 8) || end - value >= 24 : isBasic(value..<end)
    return isSecret ? Match(range: value..<end, rule: .authorization) : nil
  }

  /// Whether a word is base64 of `user:password`.
  private func isBasic(_ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count < 4096 else { return false }
    var text = String(decoding: bytes[range].filter { $0 != UInt8(ascii: "=") }, as: UTF8.self)
    while text.utf8.count % 4 != 0 { text += "=" }
    return Data(base64Encoded: text)?.contains(UInt8(ascii: ":")) ?? false
  }

  /// A JSON web token, and base64 of JSON or of a private key.
  func encoded(at start: Int) -> Match? {
    if begins(start, "eyJ") {
      // Base64 of a certificate can hold these letters after a slash or a plus.
      let isInside = start > 0 && bytes[start - 1].isBase64
      var end = run(start, limit: isInside ? 8192 : .max) {
        $0.isBase64 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "=")
      }
      while bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      let isWeb = bytes[start..<end].contains(UInt8(ascii: "."))
      guard end - start >= (isWeb ? 24 : 40), isWeb || !isInside else { return nil }
      return Match(range: start..<end, rule: .jsonWebToken)
    }
    // "-----BEGIN " in base64, then "PRIVATE KEY" in each of the three ways it can fall.
    guard begins(start, "LS0tLS1CRUdJTi") else { return nil }
    let end = run(start, limit: 16_384) { $0.isBase64 || $0 == UInt8(ascii: "=") }
    for i in start..<end {
      switch bytes[i] {
      case UInt8(ascii: "U"):
        if begins(i, "UFJJVkFURSBLRV") { return packedKey(start) }
      case UInt8(ascii: "B"):
        if begins(i, "BSSVZBVEUgS0VZ") { return packedKey(start) }
      case UInt8(ascii: "Q"):
        if begins(i, "QUklWQVRFIEtFW") { return packedKey(start) }
      default: break
      }
    }
    return nil
  }

  private func packedKey(_ start: Int) -> Match {
    let end = run(start) { $0.isBase64 || $0 == UInt8(ascii: "=") }
    return Match(range: start..<end, rule: .privateKey)
  }

  /// A token or key that tells by its first letters what it is.
  func knownToken(at start: Int) -> Match? {
    for form in KnownToken.byFirstByte[Int(bytes[start])] where begins(start, form.prefix) {
      let tail = start + form.prefix.utf8CodeUnitCount
      let head = run(tail, limit: 512, form.admits)
      guard form.lengths.contains(head - tail),
        !form.isMixed || bytes[tail..<head].contains(where: \.isUppercase)
      else { continue }
      return Match(range: start..<run(head, form.admits), rule: .knownToken)
    }
    return nil
  }
}
