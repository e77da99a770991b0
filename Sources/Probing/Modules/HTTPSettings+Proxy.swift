extension HTTPSettings {
  /// By way of which proxy to ask; it is spoken to without TLS.
  public struct Proxy: Sendable, Hashable {
    public var host: String
    public var port: Int
    /// The value of `Proxy-Authorization`; nil for none.
    public var authorization: SecretSource?
    /// Headers of a CONNECT request: `proxy_connect_header`.
    public var connectHeaders: [Header]
    /// Whether only the proxy looks up the target's name: `skip_resolve_phase_with_proxy`.
    public var skipsResolving: Bool

    /// Makes a proxy from its parts.
    public init(
      host: String, port: Int, authorization: SecretSource? = nil, connectHeaders: [Header] = [],
      skipsResolving: Bool = false
    ) {
      self.host = host
      self.port = port
      self.authorization = authorization
      self.connectHeaders = connectHeaders
      self.skipsResolving = skipsResolving
    }
  }
}
