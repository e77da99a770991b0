/// The addresses that share a prefix, as CIDR notation names them.
struct IPRange: Sendable, Hashable {
  private let start: IPAddress
  private let bits: Int

  /// Reads `10.0.0.0/8` or `2001:db8::/32`; bits after the prefix do not matter. Nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = IPAddress(String(parts[0])),
      parts[1].allSatisfy({ $0.isASCII && $0.isNumber }), let bits = UInt8(parts[1]),
      Int(bits) <= start.bytes.count * 8
    else { return nil }
    self.start = start
    self.bits = Int(bits)
  }

  /// Whether it holds every address of its family.
  var isWhole: Bool { bits == 0 }

  /// Whether an address, of the same family, lies in it.
  func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == start.bytes.count else { return false }
    let (whole, rest) = bits.quotientAndRemainder(dividingBy: 8)
    guard address.bytes[..<whole] == start.bytes[..<whole] else { return false }
    guard rest > 0 else { return true }
    return (address.bytes[whole] ^ start.bytes[whole]) >> (8 - rest) == 0
  }
}
