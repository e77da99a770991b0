import Foundation

extension DNSField {
  /// Reads the field and writes it as zone files do.
  ///
  /// - Returns: nothing where the field is a list that is empty.
  func read(_ reader: inout DNSReader) throws(DNSMessageError) -> [String] {
    switch self {
    case .byte: [String(try reader.byte())]
    case .short: [String(try reader.short())]
    case .word: [String(try reader.word())]
    case .name: [try reader.name().description]
    case .ipv4: [Self.address(try reader.take(4))]
    case .ipv6: [Self.address(try reader.take(16))]
    case .recordType: [DNSRecordType(try reader.short()).description]
    case .time: [Self.moment(try reader.word())]
    case .string: [DNSEscaping.text(of: try reader.string(), special: "\"\\")]
    case .quotedString: [DNSEscaping.quoted(try reader.string())]
    case .strings: try Self.strings(&reader)
    case .text: [DNSEscaping.quoted(reader.rest())]
    case .hexadecimal: [DNSEscaping.hexadecimal(reader.rest())]
    case .capitalHexadecimal: [DNSEscaping.hexadecimal(reader.rest(), uppercase: true)]
    case .base64: [Data(reader.rest()).base64EncodedString()]
    case .salt: [Self.salt(try reader.string())]
    case .hash: [DNSEscaping.base32(try reader.string())]
    case .types: try Self.types(&reader)
    case .serviceParameters: try DNSServiceParameter.readAll(&reader)
    }
  }

  private static func strings(_ reader: inout DNSReader) throws(DNSMessageError) -> [String] {
    var strings: [String] = []
    while !reader.isAtEnd { strings.append(DNSEscaping.quoted(try reader.string())) }
    return strings
  }

  private static func salt(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.isEmpty ? "-" : DNSEscaping.hexadecimal(bytes, uppercase: true)
  }

  /// An address of 4 or 16 bytes; an IPv4 address within an IPv6 one is written as IPv4.
  static func address(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = Array(bytes)
    if bytes.count == 16, bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10...11] == [255, 255] {
      bytes.removeFirst(12)
    }
    return HostAddress(family: bytes.count == 4 ? .ip4 : .ip6, bytes: bytes).description
  }

  private static func moment(_ seconds: UInt32) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    let small = [parts.month, parts.day, parts.hour, parts.minute, parts.second].map { number in
      let number = number ?? 0
      return (number < 10 ? "0" : "") + String(number)
    }
    return String(parts.year ?? 0) + small.joined()
  }

  /// Reads the windows of 256 types each; they stand in order and none is empty.
  private static func types(_ reader: inout DNSReader) throws(DNSMessageError) -> [String] {
    var types: [String] = []
    var last = -1
    while !reader.isAtEnd {
      let window = Int(try reader.byte())
      let bits = try reader.string()
      guard window > last, (1...32).contains(bits.count) else { throw .badTypeList }
      last = window
      for (index, byte) in bits.enumerated() {
        for bit in 0..<8 where byte & 0x80 >> bit != 0 {
          types.append(DNSRecordType(UInt16(window << 8 + index << 3 + bit)).description)
        }
      }
    }
    return types
  }
}
