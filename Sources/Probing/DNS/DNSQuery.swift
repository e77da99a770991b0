/// A question to a DNS server.
struct DNSQuery: Sendable, Hashable {
  var id: UInt16
  var name: DNSName
  var type: DNSRecordType
  var recordClass: DNSRecordClass
  /// The server shall ask others.
  var wantsRecursion: Bool

  /// The message as it travels.
  var bytes: [UInt8] {
    let head = [id, wantsRecursion ? 0x0100 : 0, 1, 0, 0, 0]
    return head.flatMap(Self.bytes) + name.wire + Self.bytes(type.number)
      + Self.bytes(recordClass.number)
  }

  private static func bytes(_ short: UInt16) -> [UInt8] {
    [UInt8(short >> 8), UInt8(short & 0xFF)]
  }
}
