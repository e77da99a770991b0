import Dispatch
import Foundation
import Reporting
import Synchronization

/// The status with which a program that watches ends, whenever somebody stops it.
final class LastStatus: Sendable {
  private let status: Mutex<ExitStatus>
  private let sources = Mutex<[Source]>([])

  /// @unchecked: a source is only kept, and never touched again.
  private struct Source: @unchecked Sendable {
    let source: any DispatchSourceSignal
  }

  init(_ status: ExitStatus) { self.status = Mutex(status) }

  /// Remembers what the last walk has shown.
  func set(_ status: ExitStatus) { self.status.withLock { $0 = status } }

  /// From now on the usual ways to stop a program end it with the last status.
  func exitOnSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        // Without the usual clean-up: the walk may be under way on other threads.
        _exit(status.withLock { $0 }.rawValue)
      }
      source.activate()
      let kept = Source(source: source)
      sources.withLock { $0.append(kept) }
    }
  }
}
