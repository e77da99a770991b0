import CTerminalGuard
import Glibc

/// Brings signals to a thread that waits for descriptors: a pipe with one byte for each of them.
final class SignalPipe: Sendable {
  /// The number that ``read()`` returns when nothing more is to be waited for; no signal has it.
  static let closing: Int32 = 0

  /// Readable when a signal came.
  let reader: Int32
  private let writer: Int32

  /// Makes a pipe, and sends the signals of the terminal and the requests to end to it.
  ///
  /// - Throws: ``TerminalError/system(_:_:)`` where there can be no further pipe.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system("pipe", errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reader = ends[0]
    writer = ends[1]
    ctg_watch(writer)
  }

  /// Ends the waiting.
  func wake() {
    var byte = UInt8(Self.closing)
    _ = write(writer, &byte, 1)
  }

  /// The signals that came since the last call.
  func read() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(reader, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(Int32.init)
  }

  /// Lets signals do again what they did before.
  func close() {
    ctg_unwatch()
    _ = Glibc.close(reader)
    _ = Glibc.close(writer)
  }
}
