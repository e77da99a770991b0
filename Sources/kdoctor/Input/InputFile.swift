import CoreFoundation
import Foundation

/// Reads a file that is named on the command line.
enum InputFile {
  /// Why a file cannot be read.
  struct Problem: Error {
    /// The system's number of it, such as `ENOENT`.
    var number: Int32
    var reason: String { String(cString: strerror(number)) }
  }

  /// The whole of a file; also a pipe or a device.
  static func read(_ path: String) throws(Problem) -> Data {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(number: errno) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      return try file.readToEnd() ?? Data()
    } catch {
      // A folder can be opened and not read.
      throw Problem(number: EISDIR)
    }
  }
}
