import Synchronization

/// Keeps drawing apart from giving the terminal to somebody else for a while.
final class ScreenLock: Sendable {
  private let isLost = Mutex(false)

  /// Runs what draws.
  ///
  /// - Parameter body: Is told whether the screen no longer shows what was drawn before.
  func draw(_ body: (_ isLost: Bool) -> Void) {
    isLost.withLock { isLost in
      body(isLost)
      isLost = false
    }
  }

  /// Runs what writes to the terminal without changing what it shows.
  func write(_ body: () -> Void) { isLost.withLock { _ in body() } }

  /// Runs what takes the terminal away and brings it back, while nothing draws.
  func interrupt(_ body: () -> Void) {
    isLost.withLock { isLost in
      body()
      isLost = true
    }
  }
}
