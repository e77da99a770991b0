public import NIOCore

/// Opens connections for probes: straight from here, or by way of a port-forward into a cluster.
///
/// A probe speaks to what it is given, so that every kind of probe works over every way.
public protocol Dialer: Sendable {
  /// Finds the address that a host will be contacted at.
  ///
  /// - Parameter deadline: when to give up, with ``DialError/timedOut``.
  /// - Returns: nil where only the far end knows, as with a port-forward.
  func resolve(_ host: String, until deadline: NIODeadline) async throws -> HostAddress?

  /// Connects to an endpoint.
  ///
  /// - Parameter deadline: when to give up, with ``DialError/timedOut``.
  /// - Returns: the open connection, whose pipeline carries plain bytes and reads nothing before it
  ///   is told to.
  func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed
}

extension Dialer {
  public func resolve(
    _ host: String, until deadline: NIODeadline
  ) async throws -> HostAddress? { nil }
}
