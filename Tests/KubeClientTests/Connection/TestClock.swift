import Foundation
import Synchronization

/// A clock that stands still until it is put on.
final class TestClock: Sendable {
  private let moment = Mutex(KubeconfigCase.now)

  var now: Date { moment.withLock { $0 } }

  func advance(seconds: Double) { moment.withLock { $0 += seconds } }
}
