/// What is wrong with the bytes of a DNS message, or with a name to ask for.
package enum DNSMessageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes end within what they began.
  case endsEarly
  /// A name points to names without end, or is longer than names may be.
  case endlessName
  /// A label begins with bits that mean nothing.
  case badLabel
  /// A record's fields and its length do not agree.
  case badLength
  /// A list of record types is not in order or has an impossible length.
  case badTypeList
  /// A text that is no domain name.
  case badName(String)

  package var description: String {
    switch self {
    case .endsEarly: "the DNS message ends too early"
    case .endlessName: "the DNS message has a name without end"
    case .badLabel: "the DNS message has a label of an unknown kind"
    case .badLength: "the DNS message has a record of the wrong length"
    case .badTypeList: "the DNS message has a broken list of record types"
    case .badName(let text): "\(text) is no domain name"
    }
  }
}
