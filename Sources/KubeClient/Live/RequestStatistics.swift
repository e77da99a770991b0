/// What a live reader has sent and received.
public struct RequestStatistics: Sendable, Hashable {
  /// HTTP requests sent, retries included.
  public var requests = 0
  /// Requests that were sent again.
  public var retries = 0
  /// Why a request was last sent again, in words; nil before the first time.
  public var lastTrouble: String?
  /// Bytes of answers, after unpacking.
  public var bytesReceived = 0

  /// Makes statistics of nothing.
  public init() {}
}
