import Glibc

/// An open terminal.
final class TerminalDevice: Sendable {
  let descriptor: Int32

  /// Opens the terminal of this process, or another one.
  ///
  /// - Parameter path: A terminal's path.
  /// - Throws: ``TerminalError/noTerminal`` where there is none.
  convenience init(path: String) throws(TerminalError) {
    let descriptor = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .noTerminal }
    self.init(descriptor: descriptor)
    // What is open belongs to this object, which closes it.
    guard isatty(descriptor) == 1 else { throw .noTerminal }
  }

  /// Takes over a descriptor, which it closes at its own end.
  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// How large the terminal is; nil where it does not know.
  var size: GridSize? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
      return nil
    }
    return GridSize(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// Writes all bytes; gives up where the terminal takes no more.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// What was typed; waits where nothing was.
  ///
  /// - Returns: Some bytes, none where it was interrupted, nil where the terminal is gone.
  func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }
}
