/// A text without its secrets.
public struct RedactedText: Sendable, Hashable {
  /// The text, with ``Redaction/marker`` where something was taken out.
  public var text: String
  public var counts: RedactionCounts

  /// Takes out of a log, a message or an annotation what looks like a secret.
  public init(_ original: String) {
    var original = original
    var counts: RedactionCounts = [:]
    let replaced = original.withUTF8 { Self.replace($0, counts: &counts) }
    self.counts = counts
    text = replaced.map { String(decoding: $0, as: UTF8.self) } ?? original
  }

  /// The bytes with the marker in place of each secret; nil where there is none.
  static func replace(
    _ bytes: UnsafeBufferPointer<UInt8>, counts: inout RedactionCounts
  ) -> [UInt8]? {
    let matches = SecretScanner(bytes: bytes).matches()
    guard !matches.isEmpty else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for match in matches {
      result.append(contentsOf: bytes[done..<match.range.lowerBound])
      result.append(contentsOf: Redaction.marker.utf8)
      done = match.range.upperBound
      counts[match.rule, default: 0] += 1
    }
    result.append(contentsOf: bytes[done...])
    return result
  }
}
