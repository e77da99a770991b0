/// A connection that an application in a Pod has seen.
public struct Visit: Sendable, Hashable {
  /// How it came.
  public enum Way: Sendable, Hashable {
    case portForward
    case serviceProxy
  }

  /// An HTTP request.
  public struct Request: Sendable, Hashable {
    public var method: String
    /// Path and query.
    public var target: String
    /// Their names in lower case.
    public var headers: [String: String]
  }

  public var way: Way
  public var namespace: String
  public var pod: String
  public var port: Int
  /// The name that a TLS handshake asked for; nil without TLS or without a name.
  public var serverName: String?
  /// In their order; none where no HTTP was spoken, or none that could be understood.
  public var requests: [Request] = []
  /// Tells visits apart.
  let number: Int
}
