import Foundation
import Terminal

/// The program's standard input, output and error.
enum StandardStreams {
  /// Makes the streams safe to use, whatever the caller has closed.
  static func prepare() {
    // A reader that goes away, such as `head`, is told by the result of `write`.
    signal(SIGPIPE, SIG_IGN)
    // A stream that is closed would hand its number to the next file opened, and the report would
    // be written into that file.
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
    }
  }

  /// Writes to standard output.
  ///
  /// - Returns: Why it could not be written; nil also where nobody listens any more, which is the
  ///   reader's choice.
  @discardableResult
  static func write(_ bytes: [UInt8]) -> String? {
    guard let error = Descriptor.write(bytes, to: STDOUT_FILENO), error != EPIPE else { return nil }
    return String(cString: strerror(error))
  }

  /// Says on standard error what went wrong, behind the program's name.
  static func complain(_ message: String) { advise("kdoctor: " + message) }

  /// Says something on standard error; line breaks are kept, control characters made visible.
  static func advise(_ message: String) {
    let text = message.visible(lineBreaks: .kept) + "\n"
    _ = Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Everything on standard input.
  static func readAll() throws -> [UInt8] {
    Array(try FileHandle.standardInput.readToEnd() ?? Data())
  }
}
