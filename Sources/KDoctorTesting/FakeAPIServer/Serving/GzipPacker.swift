internal import CZlib

/// Packs bytes as gzip.
enum GzipPacker {
  /// From how many bytes on the API server packs its answers.
  static let threshold = 128 * 1024

  /// The packed bytes; nil where zlib refuses.
  static func pack(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 16 asks for a gzip header, 15 is the largest window; level 4 is the API server's.
    guard
      deflateInit2_(
        &stream, 4, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: bound)
        let result = deflate(&stream, Z_FINISH)
        count = result == Z_STREAM_END ? bound - Int(stream.avail_out) : 0
      }
    }
  }
}
