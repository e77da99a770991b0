/// How far a job has come.
public struct SessionProgress: Sendable, Hashable {
  /// The requests sent for it.
  public var requests: Int
  /// How many of them were sent because another one had failed.
  public var retries: Int
  /// How long it has taken, in seconds.
  public var seconds: Int

  /// Makes a progress from its parts; by default nothing was sent.
  public init(requests: Int = 0, retries: Int = 0, seconds: Int = 0) {
    self.requests = requests
    self.retries = retries
    self.seconds = seconds
  }
}
