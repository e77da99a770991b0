// The compiler ascribes C's `stat` now to one module, now to the other.
import CoreFoundation
import Foundation

/// Bytes that never move, followed by a few zeros.
///
/// The zeros let the scanner look at eight bytes at once without asking each time where the end is.
/// @unchecked: the memory is written while it is made and never again.
final class JSONBytes: @unchecked Sendable {
  static let padding = 64

  let start: UnsafeMutableRawPointer
  let count: Int

  private init(capacity: Int, fill: (UnsafeMutableRawPointer) throws -> Int) rethrows {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: capacity + Self.padding, alignment: 16)
    do {
      count = try fill(memory)
    } catch {
      memory.deallocate()
      throw error
    }
    start = memory
    (start + count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding)
  }

  deinit { start.deallocate() }

  /// Copies an array.
  convenience init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count) { memory in
      bytes.withUnsafeBytes { source in
        if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
      }
      return bytes.count
    }
  }

  /// Copies a part of other bytes.
  convenience init(_ bytes: UnsafeRawBufferPointer) {
    self.init(capacity: bytes.count) { memory in
      if let base = bytes.baseAddress { memory.copyMemory(from: base, byteCount: bytes.count) }
      return bytes.count
    }
  }

  /// Reads a file whole. It is read and not mapped, because a mapped file that somebody cuts short
  /// meanwhile kills the process.
  convenience init(path: String) throws {
    guard let file = fopen(path, "rb") else {
      throw SnapshotError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var status = stat()
    let known = fstat(fileno(file), &status) == 0 ? Int(status.st_size) : 0
    guard known <= SnapshotLimits.fileBytes else { throw SnapshotError.tooLarge(path: path) }
    // Pipes and /proc say zero: those are read piece by piece.
    guard known > 0 else {
      try self.init(Self.drain(file, path: path))
      return
    }
    try self.init(capacity: known) { memory in
      var done = 0
      while done < known {
        let read = fread(memory + done, 1, known - done, file)
        if read == 0 { break }
        done += read
      }
      guard ferror(file) == 0 else {
        throw SnapshotError.unreadable(path: path, reason: String(cString: strerror(errno)))
      }
      return done
    }
  }

  private static func drain(_ file: UnsafeMutablePointer<FILE>, path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = fread(&piece, 1, piece.count, file)
      if read == 0 { break }
      bytes.append(contentsOf: piece[..<read])
      guard bytes.count <= SnapshotLimits.fileBytes else {
        throw SnapshotError.tooLarge(path: path)
      }
    }
    guard ferror(file) == 0 else {
      throw SnapshotError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    return bytes
  }

  /// The bytes without the zeros.
  var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Line and column, both from 1, the column in bytes.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in buffer[..<min(max(offset, 0), count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }
}
