/// The settings of the icmp prober.
public struct ICMPSettings: Sendable, Hashable {
  public var addresses: AddressPreference
  /// The address to send from; nil for the system's choice.
  public var sourceAddress: String?
  /// How many bytes to carry; 0 for a short text.
  public var payloadSize: Int
  public var forbidsFragments: Bool
  /// Over how many hops the request may go, 0...255; 0 for the system's choice.
  public var hopLimit: Int

  /// Makes settings from their parts.
  public init(
    addresses: AddressPreference = AddressPreference(), sourceAddress: String? = nil,
    payloadSize: Int = 0, forbidsFragments: Bool = false, hopLimit: Int = 64
  ) {
    self.addresses = addresses
    self.sourceAddress = sourceAddress
    self.payloadSize = payloadSize
    self.forbidsFragments = forbidsFragments
    self.hopLimit = hopLimit
  }
}
