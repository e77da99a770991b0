extension SecretScanner {
  /// The value behind a name and `=` or `:`.
  func namedValue(separator: Int) -> Match? {
    var end = separator
    var isKeyQuoted = false
    if end > 0, bytes[end - 1].isQuote {
      isKeyQuoted = true
      end -= 1
      if end > 0, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
    } else {
      end = runBack(end) { $0 == 0x20 }
      guard separator - end <= 3 else { return nil }
    }
    let start = runBack(end) {
      $0.isWordCharacter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard start < end, SensitiveName.isWorthALook(bytes[start..<end]) else { return nil }
    let name = SensitiveName(bytes[start..<end])
    if case .no = name { return nil }
    let isEqual = bytes[separator] == UInt8(ascii: "=")
    // A comparison in a program's text.
    if begins(separator, "==") || (separator > 0 && "=!<>".utf8.contains(bytes[separator - 1])) {
      return nil
    }
    guard let value = value(after: separator, inHeader: name == .header) else { return nil }
    if isHarmless(value.range) { return nil }
    let isCertain: Bool
    switch name {
    case .header: return header(value)
    case .surely:
      isCertain =
        isEqual || isKeyQuoted || value.isQuoted || isLastOnLine(value.range)
        || looksRandom(value.range, least: 6)
    case .perhaps:
      isCertain =
        looksRandom(value.range, least: 16)
        || ((isEqual || isKeyQuoted) && !isObjectName(value.range))
    case .no: isCertain = false
    }
    return isCertain ? Match(range: whole(value), rule: .namedValue) : nil
  }

  /// The word after `--password` on a command line.
  func flagValue(dashes: Int) -> Match? {
    guard dashes == 0 || bytes[dashes - 1].isSpace || bytes[dashes - 1].isQuote else { return nil }
    let end = run(dashes + 2) { $0.isWordCharacter || $0 == UInt8(ascii: "-") }
    guard end > dashes + 2, end < bytes.count, bytes[end] == 0x20 else { return nil }
    let name = SensitiveName(bytes[(dashes + 2)..<end])
    guard name == .surely || name == .perhaps,
      let value = value(after: end, inHeader: false), !isHarmless(value.range),
      bytes[value.range.lowerBound] != UInt8(ascii: "-"), !isObjectName(value.range)
    else { return nil }
    return Match(range: whole(value), rule: .namedValue)
  }

  private struct Value {
    /// Of an unquoted text only as much as it takes to judge it.
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// How much of an unquoted text is judged: without a limit, text that was made to be slow would
  /// be so.
  private static let judged = 512

  /// All of a value.
  private func whole(_ value: Value) -> Range<Int> {
    guard !value.isQuoted, value.range.count >= Self.judged / 2 else { return value.range }
    let start = value.range.lowerBound
    return start..<max(value.range.upperBound, fieldEnd(start..<run(start, isUnquoted)))
  }

  private func isUnquoted(_ byte: UInt8) -> Bool { !byte.isSpace && !byte.isQuote }

  /// What stands behind a separator: a quoted text, or all up to a space or the next field.
  private func value(after separator: Int, inHeader: Bool) -> Value? {
    var start = separator + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: ">") { start += 1 }
    start = run(start) { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "[") }
    guard start < bytes.count else { return nil }
    let isEscaped = begins(start, "\\\"")
    if isEscaped { start += 1 }
    if bytes[start].isQuote {
      let quote = bytes[start]
      var end = start + 1
      while end < bytes.count, bytes[end] != quote {
        if isEscaped, bytes[end] == UInt8(ascii: "\\") { break }
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      let upper = min(end, bytes.count)
      return start + 1 < upper ? Value(range: start + 1..<upper, isQuoted: true) : nil
    }
    let end =
      inHeader
      ? run(start, limit: Self.judged) { !$0.isNewline && !$0.isQuote }
      : run(start, limit: Self.judged, isUnquoted)
    let upper = inHeader ? end : fieldEnd(start..<end)
    return start < upper ? Value(range: start..<upper, isQuoted: false) : nil
  }

  /// Where an unquoted value ends: at `&`, before `,` or `;` with another field behind it, or before
  /// the brackets and commas that close what it stands in.
  private func fieldEnd(_ range: Range<Int>) -> Int {
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "&") { return i }
      if bytes[i] == UInt8(ascii: ",") || bytes[i] == UInt8(ascii: ";") {
        let word = run(i + 1) { $0.isWordCharacter || $0 == UInt8(ascii: "-") }
        if word > i + 1, word < range.upperBound, "=:".utf8.contains(bytes[word]) { return i }
      }
      i += 1
    }
    var end = range.upperBound
    while end > range.lowerBound, ",;)]}\\".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// What follows the scheme of an Authorization header, or all of a cookie.
  private func header(_ value: Value) -> Match? {
    let word = run(value.range.lowerBound) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let next = run(word) { $0 == 0x20 }
    let isScheme = next > word && next < value.range.upperBound
    let first = isScheme ? next : value.range.lowerBound
    let second = min(run(first) { !$0.isSpace }, value.range.upperBound)
    // Other fields of a log line may follow these; they never hold a space themselves.
    let isOneWord =
      isScheme
      && ["bearer ", "basic ", "token "].contains { beginsInAnyCase(value.range.lowerBound, $0) }
    // A sentence about a header is none: "authorization: user may not list pods".
    let isSecret: Bool
    if isOneWord {
      isSecret = second - first >= 24 || bytes[first..<second].contains(where: \.isDigit)
    } else {
      let head = bytes[value.range].prefix(Self.judged)
      isSecret = looksRandom(first..<second, least: 8) || head.contains(UInt8(ascii: "="))
    }
    guard value.isQuoted || isSecret else { return nil }
    let range =
      isOneWord
      ? first..<second
      : first..<(value.isQuoted
        ? value.range.upperBound : run(first) { !$0.isNewline && !$0.isQuote })
    return Redaction.isMarker(bytes[range]) ? nil : Match(range: range, rule: .authorization)
  }

  private func isLastOnLine(_ range: Range<Int>) -> Bool {
    // A word that long is no word.
    if range.count >= Self.judged / 2 { return true }
    let next = run(range.upperBound) { !$0.isNewline && ($0.isSpace || ",;.)]}".utf8.contains($0)) }
    return next == bytes.count || bytes[next].isNewline
  }

  /// A reference, a truth value, or a word that says that there is nothing.
  private func isHarmless(_ range: Range<Int>) -> Bool {
    if ["$(", "${", "{{", "%("].contains(where: { begins(range.lowerBound, $0) }) { return true }
    if Redaction.isMarker(bytes[range]) || bytes[range].allSatisfy({ $0 == UInt8(ascii: "*") }) {
      return true
    }
    if bytes[range.lowerBound] == UInt8(ascii: "<"),
      bytes[range.upperBound - 1] == UInt8(ascii: ">")
    {
      return true
    }
    guard range.count <= 12 else { return false }
    return Self.harmless.contains(String(decoding: bytes[range].map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let harmless: Set<String> = [
    "true", "false", "yes", "no", "null", "nil", "none", "empty", "missing", "required", "invalid",
    "incorrect", "expired", "wrong", "unset", "(unset)", "undefined",
  ]

  /// `NAMESPACE/NAME` and names with dashes: which Secret, not what is in it.
  private func isObjectName(_ range: Range<Int>) -> Bool {
    let word = bytes[range]
    return word.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
      && word.allSatisfy {
        ($0.isLetter && !$0.isUppercase) || $0.isDigit || "-./".utf8.contains($0)
      }
  }
}
