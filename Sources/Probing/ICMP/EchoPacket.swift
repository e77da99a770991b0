/// A request for an echo, and how its echo is known.
struct EchoPacket: Sendable, Hashable {
  /// What the exporter sends too, so that packets of both look alike.
  static let text = Array("Prometheus Blackbox Exporter".utf8)

  var family: AddressFamily
  /// Which program asks; the kernel puts in its own where the socket is unprivileged.
  var id: UInt16
  var sequence: UInt16
  var payload: [UInt8]

  /// Makes a request.
  ///
  /// - Parameter payloadSize: in bytes; 0 for a short text.
  init(family: AddressFamily, id: UInt16, sequence: UInt16, payloadSize: Int) {
    self.family = family
    self.id = id
    self.sequence = sequence
    let text = Self.text
    payload =
      payloadSize == 0
      ? text : Array((text + Array(repeating: 0, count: payloadSize)).prefix(payloadSize))
  }

  /// The request as it travels. With IPv6 the kernel fills in the checksum.
  var bytes: [UInt8] {
    let kind: UInt8 = family == .ip4 ? 8 : 128
    var bytes = [kind, 0, 0, 0] + Self.bytes(id) + Self.bytes(sequence) + payload
    if family == .ip4 { bytes.replaceSubrange(2..<4, with: Self.bytes(Self.checksum(bytes))) }
    return bytes
  }

  /// Whether bytes that came are the echo.
  ///
  /// - Parameter knowsID: whether the request's id is the one that travelled.
  func isEchoed(by bytes: ArraySlice<UInt8>, knowsID: Bool) -> Bool {
    let bytes = Array(bytes)
    let kind: UInt8 = family == .ip4 ? 0 : 129
    guard bytes.count == payload.count + 8, bytes[0] == kind, bytes[1] == 0 else { return false }
    return (!knowsID || bytes[4...5].elementsEqual(Self.bytes(id)))
      && bytes[6...7].elementsEqual(Self.bytes(sequence)) && bytes[8...].elementsEqual(payload)
  }

  private static func bytes(_ short: UInt16) -> [UInt8] {
    [UInt8(short >> 8), UInt8(short & 0xFF)]
  }

  /// The ones' complement of the ones' complement sum of all pairs of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt16 {
    var sum: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      sum += index.isMultiple(of: 2) ? UInt32(byte) << 8 : UInt32(byte)
    }
    while sum > 0xFFFF { sum = sum >> 16 + sum & 0xFFFF }
    return ~UInt16(sum)
  }
}
