internal import CZlib

/// Packs a stream; the same bytes always give the same file.
package final class GzipWriter {
  private var stream = z_stream()
  private var piece = [UInt8](repeating: 0, count: 1 << 16)
  private let sink: (UnsafeRawBufferPointer) throws -> Void

  /// - Parameter sink: takes the packed bytes.
  package init(_ sink: @escaping (UnsafeRawBufferPointer) throws -> Void) throws {
    self.sink = sink
    // 16 asks for a gzip header, 15 is the largest window; the header has no time in it.
    let result = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard result == Z_OK else {
      throw SnapshotSaveError.unwritable(path: "gzip", reason: "zlib cannot be started")
    }
  }

  deinit { deflateEnd(&stream) }

  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    // zlib counts what is left with 32 bits.
    var start = 0
    while start < bytes.count {
      let end = min(start + 1 << 24, bytes.count)
      try pack(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), Z_NO_FLUSH)
      start = end
    }
  }

  package func finish() throws { try pack(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH) }

  private func pack(_ bytes: UnsafeRawBufferPointer, _ flush: Int32) throws {
    stream.next_in = UnsafeMutablePointer(
      mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.avail_in = UInt32(bytes.count)
    var isFull = true
    while isFull {
      let made = piece.withUnsafeMutableBufferPointer { buffer -> Int in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        deflate(&stream, flush)
        return buffer.count - Int(stream.avail_out)
      }
      isFull = stream.avail_out == 0
      try piece[..<made].withUnsafeBytes(sink)
    }
  }
}
