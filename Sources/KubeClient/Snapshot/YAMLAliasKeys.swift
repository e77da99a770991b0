/// Looks for aliases and collections that serve as keys.
///
/// The YAML parser compares a mapping's keys while it reads, aliases written out, so a few lines of
/// nested aliases in a key would keep it busy for ever. No Kubernetes object has such keys.
enum YAMLAliasKeys {
  /// Whether text that defines anchors has such a key anywhere; text without anchors is harmless.
  static func found(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let anchors = anchors(in: bytes)
      // What nobody refers to makes no key large.
      guard !anchors.isEmpty, hasAlias(of: anchors, in: bytes) else { return false }
      var lineStart = true
      for i in bytes.indices {
        let c = bytes[i]
        switch c {
        case UInt8(ascii: "\n"):
          lineStart = true
          continue
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"): continue
        case UInt8(ascii: "?") where lineStart || follows(bytes, i, "[{,"):
          if i + 1 < bytes.count, isBreak(bytes[i + 1]) { return true }
        case UInt8(ascii: "*") where i == 0 || follows(bytes, i, "[{,?-: \n"):
          var end = i + 1
          while end < bytes.count, isName(bytes[end]) { end += 1 }
          if colonFollows(bytes, end), anchors.contains(Array(bytes[(i + 1)..<end])) {
            return true
          }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          if colonFollows(bytes, i + 1), hasAlias(of: anchors, before: i, in: bytes) {
            return true
          }
        default: break
        }
        lineStart = false
      }
      return false
    }
  }

  /// The names of all anchors; prose has aliases and keys of nobody (`*Note: ...`).
  private static func anchors(in bytes: UnsafeBufferPointer<UInt8>) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    for i in bytes.indices where bytes[i] == UInt8(ascii: "&") {
      guard i == 0 || follows(bytes, i, "[{,?-: \n\t") else { continue }
      var end = i + 1
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      // In programs, and in CEL, two of the signs are an operator.
      if end > i + 1, bytes[i + 1] != UInt8(ascii: "&") {
        names.insert(Array(bytes[(i + 1)..<end]))
      }
    }
    return names
  }

  /// Whether any of the anchors may be referred to.
  private static func hasAlias(
    of anchors: Set<[UInt8]>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for i in bytes.indices where bytes[i] == UInt8(ascii: "*") {
      var end = i + 1
      while end < bytes.count, isName(bytes[end]) { end += 1 }
      if anchors.contains(Array(bytes[(i + 1)..<end])) { return true }
    }
    return false
  }

  /// Whether a collection that ends here may hold an alias: as a key it stands on one line.
  private static func hasAlias(
    of anchors: Set<[UInt8]>, before position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var i = position - 1
    // The parser takes no longer text for a key: 1024 characters, of up to four bytes each.
    while i >= max(0, position - 4096), bytes[i] != UInt8(ascii: "\n") {
      if bytes[i] == UInt8(ascii: "*") {
        var end = i + 1
        while end < bytes.count, isName(bytes[end]) { end += 1 }
        if anchors.contains(Array(bytes[(i + 1)..<end])) { return true }
      }
      i -= 1
    }
    return false
  }

  private static func follows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ set: StaticString
  ) -> Bool {
    i > 0
      && UnsafeBufferPointer(start: set.utf8Start, count: set.utf8CodeUnitCount)
        .contains(bytes[i - 1])
  }

  private static func colonFollows(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var i = start
    while i < bytes.count, bytes[i] == UInt8(ascii: " ") { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: ":") else { return false }
    return i + 1 == bytes.count || isBreak(bytes[i + 1])
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte > 0x20 && !"[]{},:".utf8.contains(byte)
  }
}
