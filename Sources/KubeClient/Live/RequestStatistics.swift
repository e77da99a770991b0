/// What a live reader has sent and received.
public struct RequestStatistics: Sendable, Hashable {
  /// HTTP requests sent, retries included.
  public var requests = 0
  /// Requests that were sent again.
  public var retries = 0
  /// Bytes of answers, after unpacking.
  public var bytesReceived = 0

  /// Makes statistics of nothing.
  public init() {}
}
