import Foundation
import Synchronization

/// One line on standard error that is written over, on terminals alone.
final class ProgressLine: Sendable {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let shown = Mutex("")

  /// Shows a text in place of the one before.
  func show(_ text: String) {
    guard isTerminal else { return }
    shown.withLock { last in
      guard text != last else { return }
      last = text
      _ = Descriptor.write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
    }
  }

  /// Takes the line away.
  func clear() {
    guard isTerminal else { return }
    _ = Descriptor.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO)
  }
}
