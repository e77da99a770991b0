internal import CZlib
import Foundation

/// Unpacks gzip, within limits.
enum Gzip {
  static func matches(_ bytes: JSONBytes) -> Bool { bytes.buffer.starts(with: [0x1F, 0x8B]) }

  /// The unpacked bytes.
  ///
  /// - Throws: ``SnapshotError/badArchive(path:reason:)`` for damaged data and for data that grows
  ///   beyond ``SnapshotLimits``.
  static func unpack(_ packed: JSONBytes, name: String) throws -> JSONBytes {
    var stream = z_stream()
    // 16 asks for a gzip header, 15 is the largest window.
    guard
      inflateInit2_(
        &stream, 16 + 15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw SnapshotError.badArchive(path: name, reason: "zlib cannot be started") }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    output.reserveCapacity(min(packed.count * 8, SnapshotLimits.ratioFloor))
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    stream.next_in = packed.start.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(clamping: packed.count)
    while true {
      let (result, made) = piece.withUnsafeMutableBufferPointer { buffer -> (Int32, Int) in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let result = inflate(&stream, Z_NO_FLUSH)
        return (result, buffer.count - Int(stream.avail_out))
      }
      output.append(contentsOf: piece[..<made])
      try check(output.count, packed.count, name: name)
      if result == Z_STREAM_END {
        // Several members may follow each other.
        guard stream.avail_in > 0, stream.next_in[0] == 0x1F else { break }
        inflateReset(&stream)
        continue
      }
      guard result == Z_OK else {
        throw SnapshotError.badArchive(
          path: name,
          reason: result == Z_BUF_ERROR
            ? "the gzip data is cut off" : "the gzip data is damaged")
      }
    }
    return JSONBytes(output)
  }

  private static func check(_ size: Int, _ packed: Int, name: String) throws {
    if size > SnapshotLimits.unpackedBytes {
      throw SnapshotError.badArchive(path: name, reason: "unpacks to more than 1 GiB")
    }
    if size > SnapshotLimits.ratioFloor, size / max(packed, 1) > SnapshotLimits.ratio {
      throw SnapshotError.badArchive(
        path: name, reason: "unpacks to more than \(SnapshotLimits.ratio) times its size")
    }
  }
}
