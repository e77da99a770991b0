public import NIOCore

/// A connection that a dialer has opened.
public struct Dialed: Sendable {
  /// Plain bytes in and out; automatic reading is off until the probe has added its handlers.
  public var channel: any Channel
  /// The numeric address that answered; nil where only the far end of a port-forward knows it.
  public var address: String?
  /// How long looking up the name took; nil where none was looked up.
  public var resolving: Duration?
  /// How long connecting took, without looking up the name.
  public var connecting: Duration
  /// What the far end says when it ends the connection, as a port-forward does where nobody
  /// listens; asked for after the connection has closed unexpectedly.
  public var farewell: @Sendable () async -> String?

  /// Makes a connection from its parts.
  public init(
    channel: any Channel, address: String?, resolving: Duration?, connecting: Duration,
    farewell: @escaping @Sendable () async -> String? = { nil }
  ) {
    self.channel = channel
    self.address = address
    self.resolving = resolving
    self.connecting = connecting
    self.farewell = farewell
  }
}
