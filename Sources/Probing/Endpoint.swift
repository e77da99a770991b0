/// Where a connection leads to: a host as a person writes it, and a port.
public struct Endpoint: Sendable, Hashable, CustomStringConvertible {
  /// A name or an address; an IPv6 address stands without brackets.
  public var host: String
  public var port: Int

  /// Makes an endpoint from its parts.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
