/// Which of a name's addresses to use: `preferred_ip_protocol` and `ip_protocol_fallback`.
public struct AddressPreference: Sendable, Hashable {
  public var preferred: AddressFamily
  /// Whether an address of the other family will do.
  public var allowsOther: Bool

  /// Makes a preference; the exporter's own is version 6, else version 4.
  public init(preferred: AddressFamily = .ip6, allowsOther: Bool = true) {
    self.preferred = preferred
    self.allowsOther = allowsOther
  }

  /// The address to use of those that a name has, in the resolver's order.
  func choose(among addresses: [HostAddress]) -> HostAddress? {
    addresses.first { $0.family == preferred }
      // The exporter takes the last of the others.
      ?? (allowsOther ? addresses.last : nil)
  }
}
