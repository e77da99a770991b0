/// A message of a DNS server.
package struct DNSMessage: Sendable, Hashable {
  var id: UInt16
  var responseCode: DNSResponseCode
  /// There was more than fitted.
  var isTruncated: Bool
  package var answers: [DNSRecord]
  package var authorities: [DNSRecord]
  package var additionals: [DNSRecord]

  /// Reads a message.
  ///
  /// A message may end before it has as many records as its head says, but not within one.
  package init(_ bytes: [UInt8]) throws(DNSMessageError) {
    var reader = DNSReader(bytes)
    id = try reader.short()
    let bits = try reader.short()
    isTruncated = bits & 0x0200 != 0
    let questions = try reader.short()
    let counts = (try reader.short(), try reader.short(), try reader.short())
    if !reader.isAtEnd {
      for _ in 0..<questions {
        _ = try reader.name()
        _ = try reader.word()
      }
    }
    answers = try Self.records(counts.0, &reader)
    authorities = try Self.records(counts.1, &reader)
    additionals = try Self.records(counts.2, &reader)
    let extended = additionals.last { $0.type == .opt }?.extendedResponseCode ?? 0
    responseCode = DNSResponseCode(Int(bits & 0xF) | extended)
  }

  private static func records(
    _ count: UInt16, _ reader: inout DNSReader
  ) throws(DNSMessageError) -> [DNSRecord] {
    var records: [DNSRecord] = []
    for _ in 0..<count where !reader.isAtEnd { records.append(try DNSRecord(&reader)) }
    return records
  }
}
