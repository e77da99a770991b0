/// The address of an API server: `https://10.0.0.1:6443` or `https://rancher.example/k8s/clusters/c-1`.
public struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
  public enum Scheme: String, Sendable {
    case http
    case https
  }

  public var scheme: Scheme
  /// A name or an address; IPv6 without brackets.
  public var host: String
  public var port: Int
  /// Stands before every request's path: empty, or begins with a slash and ends without one.
  public var pathPrefix: String

  /// Makes an address from its parts.
  public init(scheme: Scheme, host: String, port: Int, pathPrefix: String = "") {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.pathPrefix = pathPrefix
  }

  /// Host and port as they stand in a URL.
  var authority: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  public var description: String { "\(scheme.rawValue)://\(authority)\(pathPrefix)" }
}
