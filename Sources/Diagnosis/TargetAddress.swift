extension Target {
  /// An address as a browser would open it.
  public struct Address: Sendable, Hashable {
    /// Whether it begins with `https`.
    public var isSecure: Bool
    /// In lower case.
    public var host: String
    /// Nil where the scheme's own port is meant.
    public var port: Int?
    /// Without query.
    public var path: String

    /// Makes an address from its parts.
    public init(isSecure: Bool, host: String, port: Int? = nil, path: String = "/") {
      self.isSecure = isSecure
      self.host = host
      self.port = port
      self.path = path
    }

    /// Whether a route covers it.
    func isCovered(by backend: IngressRoute.Backend) -> Bool {
      RouteMatch(backend, host: host, path: path) != nil
    }
  }

  /// The address, where the target is one.
  var address: Address? { if case .url(let address) = self { address } else { nil } }
}
