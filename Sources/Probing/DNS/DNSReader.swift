/// Reads the parts of a DNS message one after the other.
///
/// Nothing that the bytes say about lengths and places is believed.
struct DNSReader {
  private let bytes: [UInt8]
  private(set) var offset: Int
  /// One past the last byte that may be read.
  private(set) var end: Int

  /// Begins at the first byte.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = 0
    end = bytes.count
  }

  var isAtEnd: Bool { offset >= end }

  mutating func byte() throws(DNSMessageError) -> UInt8 {
    guard offset < end else { throw .endsEarly }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func short() throws(DNSMessageError) -> UInt16 {
    UInt16(try byte()) << 8 | UInt16(try byte())
  }

  mutating func word() throws(DNSMessageError) -> UInt32 {
    UInt32(try short()) << 16 | UInt32(try short())
  }

  mutating func take(_ count: Int) throws(DNSMessageError) -> ArraySlice<UInt8> {
    guard count <= end - offset else { throw .endsEarly }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// All bytes to the end.
  mutating func rest() -> ArraySlice<UInt8> {
    defer { offset = end }
    return bytes[offset..<end]
  }

  /// A text of up to 255 bytes, behind its length.
  mutating func string() throws(DNSMessageError) -> ArraySlice<UInt8> {
    try take(Int(try byte()))
  }

  /// A name, of which any tail may stand elsewhere in the message.
  mutating func name() throws(DNSMessageError) -> DNSName {
    /// More jumps than a name can have labels are a loop.
    let mostJumps = 126
    var labels: [[UInt8]] = []
    var length = 1
    var jumps = 0
    var reader = self
    while true {
      let first = try reader.byte()
      switch first & 0xC0 {
      case 0 where first == 0:
        if jumps == 0 { offset = reader.offset }
        return DNSName(labels: labels)
      case 0:
        length += Int(first) + 1
        guard length <= DNSName.longestName else { throw .endlessName }
        labels.append(Array(try reader.take(Int(first))))
      case 0xC0:
        let target = Int(first & 0x3F) << 8 | Int(try reader.byte())
        if jumps == 0 { offset = reader.offset }
        jumps += 1
        guard jumps <= mostJumps else { throw .endlessName }
        reader.offset = target
      default: throw .badLabel
      }
    }
  }

  /// Reads the next bytes with a reader that ends with them, and goes on behind them.
  ///
  /// - Throws: ``DNSMessageError/badLength`` where not all of them were read.
  mutating func within<Value>(
    _ count: Int, _ read: (inout DNSReader) throws(DNSMessageError) -> Value
  ) throws(DNSMessageError) -> Value {
    guard count <= end - offset else { throw .endsEarly }
    var part = self
    part.end = offset + count
    let value = try read(&part)
    guard part.isAtEnd else { throw .badLength }
    offset = part.end
    return value
  }
}
