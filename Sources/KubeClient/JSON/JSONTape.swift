import Foundation

/// The tokens of one value together with the bytes they point into.
///
/// Everything a cursor touches is constant here: Swift would otherwise check every access to a
/// class's variables for overlapping writes, which costs more than the access itself.
final class JSONTape {
  let bytes: JSONBytes
  let base: UnsafeRawPointer
  let tokens: UnsafeMutablePointer<JSONToken>
  let capacity: Int
  let strings: StringCache

  init(bytes: JSONBytes, capacity: Int, strings: StringCache) {
    self.bytes = bytes
    self.capacity = capacity
    self.strings = strings
    base = UnsafeRawPointer(bytes.start)
    tokens = .allocate(capacity: capacity)
    tokens.initialize(
      repeating: JSONToken(offset: 0, length: 0, next: 0, kind: .null), count: capacity)
  }

  /// A tape of twice the size with the same contents.
  func grown() -> JSONTape {
    let larger = JSONTape(bytes: bytes, capacity: capacity * 2, strings: strings)
    larger.tokens.update(from: tokens, count: capacity)
    return larger
  }

  deinit { tokens.deallocate() }

  /// The text of a string or key; bytes that are not UTF-8 become replacement characters.
  @inline(__always)
  func text(_ token: JSONToken) -> String {
    let source = UnsafeRawBufferPointer(start: base + Int(token.offset), count: Int(token.length))
    if token.kind == .escapedString || token.kind == .escapedKey {
      return JSONEscapes.decode(source)
    }
    return strings.string(source)
  }

  /// Whether a key reads as `key`.
  @inline(__always)
  func matches(_ token: JSONToken, _ key: StaticString) -> Bool {
    if token.kind == .escapedKey { return text(token) == key.description }
    return Int(token.length) == key.utf8CodeUnitCount
      && memcmp(base + Int(token.offset), key.utf8Start, key.utf8CodeUnitCount) == 0
  }
}
