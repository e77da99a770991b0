import Dispatch
import Foundation

/// Ends the program when a walk takes too long.
enum Deadline {
  /// Does some work, and ends the program with a message where it is not done in time.
  ///
  /// The clock runs on a thread of its own: a walk over a large snapshot keeps every thread that
  /// tasks run on busy, and would not notice a cancellation.
  static func run<Value>(
    _ limit: Duration, message: String, _ work: () async throws -> Value
  ) async rethrows -> Value {
    let end = DispatchWorkItem {
      StandardStreams.complain(message)
      // Without the usual clean-up: other threads are still at work.
      _exit(1)
    }
    let (seconds, attoseconds) = limit.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(nanoseconds), execute: end)
    defer { end.cancel() }
    return try await work()
  }
}
