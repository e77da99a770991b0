/// What a record is about: an address, a mail server, ...
struct DNSRecordType: Sendable, Hashable, CustomStringConvertible {
  static let address = DNSRecordType(1)
  static let alias = DNSRecordType(5)
  static let address6 = DNSRecordType(28)
  static let soa = DNSRecordType(6)
  static let opt = DNSRecordType(41)
  static let any = DNSRecordType(255)

  var number: UInt16

  /// Makes a type from its number.
  init(_ number: UInt16) { self.number = number }

  /// Finds a type by its name as configurations write it, such as `AAAA`; nil where there is none.
  init?(named name: String) {
    guard let number = Self.numbers[name] else { return nil }
    self.number = number
  }

  var description: String { Self.names[number] ?? "TYPE\(number)" }

  private static let numbers = Dictionary(
    names.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })

  private static let names: [UInt16: String] = [
    0: "None", 1: "A", 2: "NS", 3: "MD", 4: "MF", 5: "CNAME", 6: "SOA", 7: "MB", 8: "MG", 9: "MR",
    10: "NULL", 12: "PTR", 13: "HINFO", 14: "MINFO", 15: "MX", 16: "TXT", 17: "RP", 18: "AFSDB",
    19: "X25", 20: "ISDN", 21: "RT", 23: "NSAP-PTR", 24: "SIG", 25: "KEY", 26: "PX", 27: "GPOS",
    28: "AAAA", 29: "LOC", 30: "NXT", 31: "EID", 32: "NIMLOC", 33: "SRV", 34: "ATMA", 35: "NAPTR",
    36: "KX", 37: "CERT", 39: "DNAME", 41: "OPT", 42: "APL", 43: "DS", 44: "SSHFP", 46: "RRSIG",
    47: "NSEC", 48: "DNSKEY", 49: "DHCID", 50: "NSEC3", 51: "NSEC3PARAM", 52: "TLSA", 53: "SMIMEA",
    55: "HIP", 56: "NINFO", 57: "RKEY", 58: "TALINK", 59: "CDS", 60: "CDNSKEY", 61: "OPENPGPKEY",
    62: "CSYNC", 63: "ZONEMD", 64: "SVCB", 65: "HTTPS", 99: "SPF", 100: "UINFO", 101: "UID",
    102: "GID", 103: "UNSPEC", 104: "NID", 105: "L32", 106: "L64", 107: "LP", 108: "EUI48",
    109: "EUI64", 249: "TKEY", 250: "TSIG", 251: "IXFR", 252: "AXFR", 253: "MAILB", 254: "MAILA",
    255: "ANY", 256: "URI", 257: "CAA", 258: "AVC", 32_768: "TA", 32_769: "DLV",
    65_535: "Reserved",
  ]
}
