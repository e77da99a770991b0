/// One part of a record's data: how it travels and how zone files write it.
enum DNSField: Sendable, Hashable {
  /// A number of one byte.
  case byte
  /// A number of two bytes.
  case short
  /// A number of four bytes.
  case word
  case name
  case ipv4
  case ipv6
  /// The number of a record type.
  case recordType
  /// A moment, in seconds since 1970 as four bytes.
  case time
  /// A text behind its length, written as it is.
  case string
  /// A text behind its length, written between quotation marks.
  case quotedString
  /// As many texts as there are, each between quotation marks.
  case strings
  /// All other bytes, as one text between quotation marks.
  case text
  /// All other bytes, as hexadecimal digits.
  case hexadecimal
  /// All other bytes, as hexadecimal digits in capital letters.
  case capitalHexadecimal
  /// All other bytes, in base 64.
  case base64
  /// Bytes behind their length, as hexadecimal digits; a dash where there is none.
  case salt
  /// Bytes behind their length, in base 32.
  case hash
  /// The record types that a name has, as a bit map.
  case types
  /// What an HTTPS record says about a service, by key.
  case serviceParameters
}
