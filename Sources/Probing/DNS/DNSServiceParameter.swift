import Foundation

/// One `key="value"` of an SVCB or HTTPS record.
enum DNSServiceParameter {
  /// Reads all parameters to the end and writes each as zone files do.
  static func readAll(_ reader: inout DNSReader) throws(DNSMessageError) -> [String] {
    var texts: [String] = []
    while !reader.isAtEnd {
      let key = try reader.short()
      let value = try reader.within(Int(try reader.short())) { part throws(DNSMessageError) in
        try text(of: key, &part)
      }
      texts.append("\(name(of: key))=\"\(value)\"")
    }
    return texts
  }

  private static func name(of key: UInt16) -> String {
    let names = [
      "mandatory", "alpn", "no-default-alpn", "port", "ipv4hint", "ech", "ipv6hint", "dohpath",
    ]
    return Int(key) < names.count ? names[Int(key)] : "key\(key)"
  }

  private static func text(
    of key: UInt16, _ reader: inout DNSReader
  ) throws(DNSMessageError) -> String {
    switch key {
    case 0: try list(&reader) { part throws(DNSMessageError) in name(of: try part.short()) }
    case 1:
      try list(&reader) { part throws(DNSMessageError) in
        try part.string().map(protocolText).joined()
      }
    case 3: String(try reader.short())
    case 4:
      try list(&reader) { part throws(DNSMessageError) in DNSField.address(try part.take(4)) }
    case 5: Data(reader.rest()).base64EncodedString()
    case 6:
      try list(&reader) { part throws(DNSMessageError) in DNSField.address(try part.take(16)) }
    default: DNSEscaping.text(of: reader.rest(), special: "\";\\ ")
    }
  }

  /// Commas and backslashes are escaped once for the list and once more for the zone file.
  private static func protocolText(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): #"\\\044"#
    case UInt8(ascii: "\\"): #"\\\092"#
    default: DNSEscaping.text(of: [byte], special: "\"; ")
    }
  }

  private static func list(
    _ reader: inout DNSReader, _ read: (inout DNSReader) throws(DNSMessageError) -> String
  ) throws(DNSMessageError) -> String {
    var texts: [String] = []
    while !reader.isAtEnd { texts.append(try read(&reader)) }
    return texts.joined(separator: ",")
  }
}
