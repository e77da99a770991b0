/// One record of a DNS message.
package struct DNSRecord: Sendable, Hashable, CustomStringConvertible {
  var name: DNSName
  var type: DNSRecordType
  /// Of an `OPT` record: how long messages may be, in bytes.
  var recordClass: DNSRecordClass
  /// In seconds. Of an `OPT` record: the upper bits of the response code, a version and flags.
  var timeToLive: UInt32
  /// The fields of its data as zone files write them; nil where they are not known.
  var fields: [String]?
  /// Its data as it travelled; names in it may stand elsewhere in the message.
  var data: [UInt8]

  /// Reads a record.
  init(_ reader: inout DNSReader) throws(DNSMessageError) {
    name = try reader.name()
    let type = DNSRecordType(try reader.short())
    self.type = type
    recordClass = DNSRecordClass(try reader.short())
    timeToLive = try reader.word()
    let length = Int(try reader.short())
    var copy = reader
    data = Array(try copy.take(length))
    guard let layout = type.layout, length > 0 else {
      fields = type.layout == nil ? nil : []
      reader = copy
      return
    }
    fields = try reader.within(length) { part throws(DNSMessageError) in
      var fields: [String] = []
      for field in layout { fields += try field.read(&part) }
      return fields
    }
  }

  /// The address that an `A` or `AAAA` record holds; nil for any other.
  var address: String? { [.address, .address6].contains(type) ? fields?.first : nil }

  /// The serial number of an `SOA` record; nil for any other.
  var serial: UInt32? {
    guard type == .soa, let fields, fields.count > 2 else { return nil }
    return UInt32(fields[2])
  }

  /// The upper bits of the response code that an `OPT` record carries.
  var extendedResponseCode: Int { type == .opt ? Int(timeToLive >> 24) << 4 : 0 }

  /// The line of a zone file that says the same, as the Go library `miekg/dns` writes it.
  package var description: String {
    if type == .opt {
      let flags = timeToLive & 0x8000 == 0 ? "" : "do"
      return
        "\n;; OPT PSEUDOSECTION:\n; EDNS: version \(timeToLive >> 16 & 0xFF); flags: \(flags); "
        + "udp: \(recordClass.number)"
    }
    guard let fields else {
      return "\(name)\t\(timeToLive)\tCLASS\(recordClass.number)\tTYPE\(type.number)\t"
        + "\\# \(data.count) \(DNSEscaping.hexadecimal(data))"
    }
    return "\(name)\t\(timeToLive)\t\(recordClass)\t\(type)\t\(fields.joined(separator: " "))"
  }
}
