import Glibc
import Synchronization

@testable import Terminal

/// A terminal whose person is the test: what it types arrives as keys, what it sees is what was
/// drawn.
final class PseudoTerminal: Sendable {
  /// Where a program opens the terminal.
  let path: String
  private let master: Int32
  /// Held open, so that the terminal and its modes outlive the program.
  private let slave: Int32
  private let seen = Mutex("")
  private let isClosed = Mutex(false)

  // Linux' TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  struct Failure: Error {
    var call: String
    var number = errno
  }

  struct NeverSeen: Error, CustomStringConvertible {
    var text: String
    var seen: String
    var description: String { "\(text.visible) was not in \(seen.visible)" }
  }

  init(size: GridSize = GridSize(rows: 24, columns: 80)) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var unlocked: Int32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &unlocked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw Failure(call: "ptmx") }
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw Failure(call: path) }
    resize(to: size)
  }

  deinit { hangUp() }

  /// What `stty -g` would print, as bytes.
  func modes() throws -> [UInt8] {
    let size = MemoryLayout<termios>.size
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    defer { memory.deallocate() }
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    guard tcgetattr(slave, memory.assumingMemoryBound(to: termios.self)) == 0 else {
      throw Failure(call: "tcgetattr")
    }
    return Array(UnsafeRawBufferPointer(start: memory, count: size))
  }

  func type(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  func resize(to size: GridSize) {
    var size = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the window.
  func hangUp() {
    isClosed.withLock { isClosed in
      if !isClosed {
        close(master)
        close(slave)
      }
      isClosed = true
    }
  }

  /// Waits until a text was drawn in one piece, after all that was waited for before.
  ///
  /// - Returns: What was drawn up to the end of the text.
  @discardableResult
  func wait(for text: String) throws -> String {
    for _ in 0..<600 {
      read()
      let found = seen.withLock { seen -> String? in
        guard let range = seen.firstRange(of: text) else { return nil }
        defer { seen.removeSubrange(..<range.upperBound) }
        return String(seen[..<range.upperBound])
      }
      if let found { return found }
      var waited = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      poll(&waited, 1, 100)
    }
    throw NeverSeen(text: text, seen: rest())
  }

  /// What was drawn since the last wait.
  func rest() -> String {
    read()
    return seen.withLock { $0 }
  }

  private func read() {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      seen.withLock { $0 += text }
    }
  }
}
