/// The one request of a visit. It is always a `GET`, and carries no credentials.
public struct VisitRequest: Sendable, Hashable {
  /// Whether to speak plain HTTP or HTTP over TLS.
  public enum Scheme: String, Sendable {
    case http
    case https
  }

  /// The Pod and its port that a visit to an Ingress goes through.
  public struct Gate: Sendable, Hashable {
    public var namespace: String
    public var pod: String
    public var port: Int

    /// Makes a gate from its parts.
    public init(namespace: String, pod: String, port: Int) {
      self.namespace = namespace
      self.pod = pod
      self.port = port
    }
  }

  public var scheme: Scheme
  /// With its query, if it has one.
  public var path: String
  /// What stands in the Host header and, over TLS, as the server's name; empty where the place
  /// itself says enough.
  public var host: String
  /// Nil where the place itself is gone to.
  public var gate: Gate?
  /// From outside: where the Ingress says that it can be reached; empty where it does not say so.
  /// From inside: the address to go to, or one of those that the name is expected to have.
  public var addresses: [String]
  /// From outside: nil for the scheme's own port.
  public var port: Int?

  /// Makes a request from its parts.
  public init(
    scheme: Scheme = .http, path: String = "/", host: String = "", gate: Gate? = nil,
    addresses: [String] = [], port: Int? = nil
  ) {
    self.scheme = scheme
    self.path = path
    self.host = host
    self.gate = gate
    self.addresses = addresses
    self.port = port
  }

  /// The request as it is shown to people: `GET /healthz, Host: shop.example.com`.
  public var text: String {
    "GET \(path)" + (scheme == .https ? " over TLS" : "")
      + (host.isEmpty ? "" : ", Host: \(host)" + (port.map { ":\($0)" } ?? ""))
  }
}
