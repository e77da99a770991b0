/// An HTTP proxy; requests to https servers go through it with CONNECT.
public struct ProxyAddress: Sendable, Hashable {
  /// How the proxy itself is spoken to.
  public var scheme: ServerAddress.Scheme
  /// A name or an address; IPv6 without brackets.
  public var host: String
  public var port: Int
  /// The value of `Proxy-Authorization`, where the URL carries an account; never printed.
  public var authorization: String?

  /// Makes an address from its parts.
  public init(
    scheme: ServerAddress.Scheme, host: String, port: Int, authorization: String? = nil
  ) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.authorization = authorization
  }
}
