extension SecretScanner {
  /// The password of `scheme://user:password@host`, or the token of `https://token@host`.
  func urlPassword(colon: Int) -> Match? {
    guard colon > 0, bytes[colon - 1].isLetter || bytes[colon - 1].isDigit else { return nil }
    let start = colon + 3
    let authority = run(start, limit: 4096) {
      !$0.isSpace && !$0.isQuote && !"/?#<>\\".utf8.contains($0)
    }
    var at = bytes[start..<authority].lastIndex(of: UInt8(ascii: "@"))
    let user = bytes[start..<authority].firstIndex(of: UInt8(ascii: ":"))
    if at == nil, let user, !isPort(user + 1..<authority) {
      // A password with a slash in it.
      let end = run(authority, limit: 4096) { !$0.isSpace && !$0.isQuote }
      at = bytes[authority..<end].lastIndex(of: UInt8(ascii: "@"))
    }
    // `docker-pullable://nginx@sha256:…` is an image.
    guard let at, at > start, !begins(at + 1, "sha256:"), !begins(at + 1, "sha512:") else {
      return nil
    }
    guard let user, user < at else {
      let isToken = looksRandom(start..<at, least: 16)
      return isToken ? Match(range: start..<at, rule: .urlPassword) : nil
    }
    return user + 1 < at ? Match(range: user + 1..<at, rule: .urlPassword) : nil
  }

  private func isPort(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") }
      || bytes[range].contains(UInt8(ascii: "]"))
      || bytes[range].contains(UInt8(ascii: ","))
  }

  /// The password of `user:password@tcp(host)/database`, as Go's MySQL driver has it.
  func dataSourcePassword(at: Int) -> Match? {
    guard begins(at, "@tcp(") || begins(at, "@unix(") else { return nil }
    let start = runBack(at) { !$0.isSpace && !$0.isQuote }
    guard let colon = bytes[start..<at].firstIndex(of: UInt8(ascii: ":")), colon + 1 < at else {
      return nil
    }
    return Match(range: colon + 1..<at, rule: .urlPassword)
  }
}
