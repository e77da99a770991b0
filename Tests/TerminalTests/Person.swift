import Foundation
import Synchronization

/// Somebody at a terminal, on a thread of their own: while a test waits for another process, it may
/// hold the threads that tasks run on.
final class Person: Sendable {
  /// What should have been and was not.
  struct Surprise: Error {
    var missing: String
  }

  private let failure = Mutex<(any Error)?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Lets somebody type and look; where that fails, the terminal is closed, which ends its program.
  init(at terminal: PseudoTerminal, _ body: @escaping @Sendable (PseudoTerminal) throws -> Void) {
    Thread.detachNewThread { [self] in
      do {
        try body(terminal)
      } catch {
        failure.withLock { $0 = error }
        terminal.hangUp()
      }
      isDone.signal()
    }
  }

  /// Makes sure of something.
  static func check(_ holds: Bool, _ what: String) throws {
    if !holds { throw Surprise(missing: what) }
  }

  /// Waits until they are done.
  ///
  /// - Throws: What they did not see.
  func finish() throws {
    isDone.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
