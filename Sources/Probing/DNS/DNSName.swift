/// A domain name: labels of any bytes, the root without any.
struct DNSName: Sendable, Hashable, CustomStringConvertible {
  /// Of one label, in bytes.
  static let longestLabel = 63
  /// Of a name as it travels, with its lengths and the root, in bytes.
  static let longestName = 255

  var labels: [[UInt8]]

  /// Makes a name from its labels.
  init(labels: [[UInt8]]) { self.labels = labels }

  /// Reads a name as zone files write it: a backslash stands before a byte that means itself, or
  /// before the three digits of a byte. The dot at the end may be missing.
  ///
  /// - Throws: ``DNSMessageError/badName(_:)``.
  init(_ text: String) throws(DNSMessageError) {
    labels = []
    if text == "." { return }
    var label: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."):
        guard !label.isEmpty else { throw .badName(text) }
        labels.append(label)
        label = []
      case UInt8(ascii: "\\"):
        guard let escaped = Self.takeEscaped(&rest) else { throw .badName(text) }
        label.append(escaped)
      default: label.append(byte)
      }
    }
    if !label.isEmpty { labels.append(label) }
    guard !labels.isEmpty, labels.allSatisfy({ $0.count <= Self.longestLabel }),
      wire.count <= Self.longestName
    else { throw .badName(text) }
  }

  private static func takeEscaped(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    let digits = rest.prefix(3)
    if digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      rest = rest.dropFirst(3)
      return UInt8(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } & 0xFF)
    }
    return rest.popFirst()
  }

  /// As it travels, uncompressed.
  var wire: [UInt8] { labels.flatMap { [UInt8($0.count)] + $0 } + [0] }

  /// As zone files write it, with the dot at the end.
  var description: String {
    if labels.isEmpty { return "." }
    return labels.map { DNSEscaping.text(of: $0, special: ".' @;()\"\\") + "." }.joined()
  }
}
