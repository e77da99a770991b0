// The compiler ascribes C's `stat` now to one module, now to the other.
import CoreFoundation
import Foundation
import Reporting

/// A file that is either written whole or left as it was.
enum OutputFile {
  /// Writes a file, replacing the one that is there, of which it takes the mode.
  ///
  /// - Throws: ``Failure`` naming the file and the reason.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    let exists = stat(path, &status) == 0
    // A device or a pipe is written into; it would be lost if a file took its place.
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = try open(path, O_WRONLY, at: path)
      defer { close(descriptor) }
      return try fill(descriptor, bytes, at: path)
    }
    let target = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
    // Process ids come again, in a container always the same.
    let temporary = folder.appendingPathComponent(".kdoctor-\(UUID().uuidString)").path
    let descriptor = try open(
      temporary, O_WRONLY | O_CREAT | O_EXCL, mode: exists ? 0o600 : 0o666, at: path)
    defer { close(descriptor) }
    do {
      if exists {
        // Only root may give a file to somebody else.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o777) == 0 else { throw failure(path) }
      }
      try fill(descriptor, bytes, at: path)
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

  private static func open(
    _ file: String, _ flags: Int32, mode: mode_t = 0, at path: String
  ) throws -> Int32 {
    let descriptor = Foundation.open(file, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], at path: String) throws {
    if let error = Descriptor.write(bytes, to: descriptor) { throw failure(path, error) }
  }

  private static func failure(_ path: String, _ error: Int32 = errno) -> Failure {
    Failure(.failure, .cannotWrite(path, String(cString: strerror(error))))
  }
}
