/// Looks for aliases and collections that serve as keys.
///
/// The YAML parser compares a mapping's keys while it reads, aliases written out, so a few lines of
/// nested aliases in a key would keep it busy for ever. No Kubernetes object has such keys.
enum YAMLAliasKeys {
  /// Whether text that defines anchors has such a key anywhere; text without anchors is harmless.
  static func found(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard hasAnchor(bytes) else { return false }
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
          if end > i + 1, colonFollows(bytes, end) { return true }
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          if colonFollows(bytes, i + 1) { return true }
        default: break
        }
        lineStart = false
      }
      return false
    }
  }

  private static func hasAnchor(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for i in bytes.indices where bytes[i] == UInt8(ascii: "&") {
      if i == 0 || follows(bytes, i, "[{,?-: \n\t"), i + 1 < bytes.count, isName(bytes[i + 1]) {
        return true
      }
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
