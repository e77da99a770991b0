import Screens
import Synchronization
import Terminal

/// Collects what happens until somebody has time for it.
final class SessionInbox: Sendable {
  /// Something that has happened.
  enum Entry: Sendable {
    case message(SessionMessage)
    case terminal(TerminalEvent)
  }

  /// Says that there is something to take; several entries may be one signal.
  let signal: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let entries = Mutex<[Entry]>([])

  init() {
    (signal, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func put(_ entry: Entry) {
    entries.withLock { $0.append(entry) }
    continuation.yield()
  }

  /// Everything that has come since the last time, in order.
  func take() -> [Entry] {
    entries.withLock { entries in
      defer { entries = [] }
      return entries
    }
  }
}
