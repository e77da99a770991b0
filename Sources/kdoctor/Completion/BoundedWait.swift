import Dispatch
import Synchronization

/// Waits for a task where the caller cannot: the parser asks for completions in a plain function.
///
/// Called on the main thread, which runs no tasks; another one might be the only one that does.
enum BoundedWait {
  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// What the task gives; nil where it takes longer.
  static func value<Value: Sendable>(
    within limit: Duration, _ work: @escaping @Sendable () async -> Value
  ) -> Value? {
    let box = Box<Value>()
    let done = DispatchSemaphore(value: 0)
    let task = Task.detached {
      let value = await work()
      box.value.withLock { $0 = value }
      done.signal()
    }
    _ = done.wait(timeout: .now() + interval(limit))
    task.cancel()
    return box.value.withLock { $0 }
  }

  /// As long as the limit, fractions of a second included.
  static func interval(_ limit: Duration) -> DispatchTimeInterval {
    .milliseconds(Int((limit / .milliseconds(1)).rounded(.up)))
  }
}
