/// Decides whether a request is sent again, and when. Only reads are sent, so that sending one twice
/// does no harm.
struct RetryPolicy: Sendable, Hashable {
  /// For requests that reach an application: sent again only where they have not been sent at all.
  static func unsent(_ limits: RequestLimits) -> Self {
    Self(attempts: limits.attempts, kinds: [.unconnected])
  }

  /// How often one request is sent at most.
  var attempts: Int
  /// The failures after which it is.
  var kinds: Set<RequestFailure.Kind> = [.busy, .lost, .stalled, .unconnected]
  /// The longest wait before the second attempt; it doubles with each.
  var base = Duration.milliseconds(100)
  /// The longest wait at all, where the server does not name another.
  var cap = Duration.seconds(2)

  /// How long to wait before the next attempt; nil to give up.
  ///
  /// - Parameters:
  ///   - attempt: how often it has been sent, from 1.
  ///   - remaining: what is left of the time for the whole reading.
  ///   - chance: from 0 up to 1; the wait is that part of the longest one, so that the requests of
  ///     many readers do not come back all at once.
  func wait(
    after failure: RequestFailure, attempt: Int, remaining: Duration, chance: Double
  ) -> Duration? {
    guard attempt < attempts, kinds.contains(failure.kind) else { return nil }
    let longest = min(cap, base * (1 << min(attempt - 1, 20)))
    let wait = (failure.retryAfter ?? .zero) + longest * chance
    return wait < remaining ? wait : nil
  }
}
