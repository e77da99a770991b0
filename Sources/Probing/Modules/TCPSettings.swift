/// The settings of the tcp prober.
public struct TCPSettings: Sendable, Hashable {
  public var addresses: AddressPreference
  /// The address to send from; nil for the system's choice.
  public var sourceAddress: String?
  /// What to wait for and to say, in turn: `query_response`.
  public var dialogue: [QueryResponse]
  /// Whether TLS is spoken from the first byte on.
  public var isTLS: Bool
  public var tls: TLSSettings

  /// Makes settings from their parts; without any, a connection is all that is asked for.
  public init(
    addresses: AddressPreference = AddressPreference(), sourceAddress: String? = nil,
    dialogue: [QueryResponse] = [], isTLS: Bool = false, tls: TLSSettings = TLSSettings()
  ) {
    self.addresses = addresses
    self.sourceAddress = sourceAddress
    self.dialogue = dialogue
    self.isTLS = isTLS
    self.tls = tls
  }
}
