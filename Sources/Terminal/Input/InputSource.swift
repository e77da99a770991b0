import CTerminalGuard
import Glibc
import Synchronization

/// Waits for keys and signals on a thread of its own, so that nothing else has to.
///
/// The thread sleeps in `poll`, without any time limit unless the start of a sequence is held back.
final class InputSource: Sendable {
  /// What came, in order. Ends after ``TerminalEvent/ended(_:)`` and when the source is closed.
  let events: AsyncStream<TerminalEvent>

  private let device: TerminalDevice
  private let screen: ScreenLock
  private let sequences: [[UInt8]: KeyEvent]
  private let continuation: AsyncStream<TerminalEvent>.Continuation
  private let thread = Mutex<pthread_t?>(nil)
  private let requests: SignalPipe
  private let knowsBackground = Mutex(false)

  /// How long bytes that follow Esc may take to count as one key with it, in milliseconds.
  private static let escapeDelay: Int32 = 25

  /// Makes a source; it waits once it is started.
  ///
  /// - Parameters:
  ///   - device: The terminal to read.
  ///   - requests: Where signals arrive.
  ///   - screen: What keeps drawing apart from being stopped.
  ///   - sequences: What the type of the terminal sends for its keys.
  init(
    device: TerminalDevice, requests: SignalPipe, screen: ScreenLock,
    sequences: [[UInt8]: KeyEvent]
  ) {
    self.device = device
    self.requests = requests
    self.screen = screen
    self.sequences = sequences
    (events, continuation) = AsyncStream.makeStream()
  }

  /// Whether the terminal has told its background.
  var isAnswered: Bool { knowsBackground.withLock { $0 } }

  /// Starts to wait.
  ///
  /// - Throws: ``TerminalError/system(_:_:)`` where there can be no further thread.
  func start() throws(TerminalError) {
    var id = pthread_t()
    let source = Unmanaged.passRetained(self)
    let result = pthread_create(
      &id, nil,
      { argument in
        if let argument {
          Unmanaged<InputSource>.fromOpaque(argument).takeRetainedValue().wait()
        }
        return nil
      }, source.toOpaque())
    guard result == 0 else {
      source.release()
      throw .system("pthread_create", result)
    }
    thread.withLock { $0 = id }
  }

  /// Ends the thread and the events.
  func close() {
    requests.wake()
    let id = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    if let id { pthread_join(id, nil) }
    continuation.finish()
  }

  /// What the thread does, until it is closed or the session is to end.
  private func wait() {
    var decoder = KeyDecoder(sequences: sequences)
    while true {
      var waited = [
        pollfd(fd: device.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: requests.reader, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waited, nfds_t(waited.count), decoder.isWaiting ? Self.escapeDelay : -1)
      if count < 0 {
        if errno == EINTR { continue }
        return end(.terminalGone)
      }
      if count == 0 { send(decoder.flush()) }
      if waited[1].revents != 0 {
        for request in requests.read() where !handle(request) { return }
      }
      if waited[0].revents != 0 {
        guard let bytes = device.read() else { return end(.terminalGone) }
        send(decoder.decode(bytes))
      }
    }
  }

  /// Does what a signal asks for; returns whether to go on.
  private func handle(_ request: Int32) -> Bool {
    switch request {
    case SignalPipe.closing:
      return false
    case SIGWINCH:
      if let size = device.size { continuation.yield(.resized(size)) }
    case SIGTSTP:
      screen.interrupt { ctg_stop() }
      if let size = device.size { continuation.yield(.resumed(size)) }
    case SIGCONT:
      screen.interrupt { ctg_take_again() }
      if let size = device.size { continuation.yield(.resumed(size)) }
    default:
      end(.signal(request))
      return false
    }
    return true
  }

  private func send(_ events: [TerminalEvent]) {
    for event in events {
      if case .background = event { knowsBackground.withLock { $0 = true } }
      continuation.yield(event)
    }
  }

  private func end(_ reason: EndReason) {
    continuation.yield(.ended(reason))
    continuation.finish()
  }
}
