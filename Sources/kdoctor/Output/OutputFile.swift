// The compiler ascribes C's `stat` now to one module, now to the other.
import CoreFoundation
import Foundation
import Reporting

/// A file that is either written whole or left as it was.
enum OutputFile {
  /// Writes a file, replacing the one that is there.
  ///
  /// - Throws: ``Failure`` naming the file and the reason.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    // A device or a pipe is written into; it would be lost if a file took its place.
    if exists, status.st_mode & S_IFMT != S_IFREG {
      return try fill(path, bytes, flags: O_WRONLY, at: path)
    }
    let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let temporary = "\(target).\(getpid()).kdoctor"
    do {
      try fill(temporary, bytes, flags: O_WRONLY | O_CREAT | O_EXCL, at: path)
      guard rename(temporary, target) == 0 else { throw failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Whether a file with contents of its own is there, which writing would replace.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func fill(_ file: String, _ bytes: [UInt8], flags: Int32, at path: String) throws {
    let descriptor = open(file, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    if let error = Descriptor.write(bytes, to: descriptor) { throw failure(path, error) }
  }

  private static func failure(_ path: String, _ error: Int32 = errno) -> Failure {
    Failure(.failure, .cannotWrite(path, String(cString: strerror(error))))
  }
}
