/// A moment after which nobody waits any more.
struct Deadline: Sendable {
  var end: ContinuousClock.Instant
  /// What to say when it has passed.
  var words: String

  /// What is left; zero or less when it has passed.
  var remaining: Duration { ContinuousClock.now.duration(to: end) }

  /// Runs `work`, which is cancelled when the moment comes.
  ///
  /// - Throws: ``RequestFailure`` of the kind `late`, and whatever `work` throws.
  func bound<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask { try await work() }
      group.addTask { [end] in
        try await Task.sleep(until: end, clock: .continuous)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let value = first else {
        throw RequestFailure(.late, words)
      }
      return value
    }
  }
}
