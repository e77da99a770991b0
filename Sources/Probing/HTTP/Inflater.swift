internal import CZlib

/// Unpacks gzip or bare deflate data as it comes.
package final class Inflater {
  /// How the data is packed.
  package enum Format {
    /// With gzip's header and checksum; several may follow each other.
    case gzip
    /// Without any header.
    case deflate

    /// zlib's parameter: 15 is the largest window, 16 more asks for gzip, minus for no header.
    fileprivate var windowBits: Int32 { self == .gzip ? 16 + 15 : -15 }
  }

  private let format: Format
  private var stream = z_stream()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether the data has ended where it should.
  private(set) var isComplete = false

  package init(_ format: Format) {
    self.format = format
    let size = Int32(MemoryLayout<z_stream>.size)
    // Fails only for want of memory; then nothing can be unpacked, and the data is called damaged.
    inflateInit2_(&stream, format.windowBits, ZLIB_VERSION, size)
  }

  deinit { inflateEnd(&stream) }

  /// Unpacks a piece.
  ///
  /// - Parameter take: gets what was unpacked, and says whether more is wanted.
  package func inflate(
    _ piece: [UInt8], _ take: (ArraySlice<UInt8>) -> Bool
  ) throws(InflateProblem) {
    var rest = piece[...]
    while !rest.isEmpty {
      if isComplete {
        // Go ignores what follows bare deflate data.
        guard format == .gzip else { return }
        inflateReset(&stream)
        isComplete = false
      }
      let (status, read, made) = step(rest)
      rest = rest.dropFirst(read)
      guard status == Z_OK || status == Z_STREAM_END || (status == Z_BUF_ERROR && read > 0) else {
        throw .damaged
      }
      isComplete = status == Z_STREAM_END
      if made > 0, !take(buffer[..<made]) { return }
    }
    try drain(take)
  }

  /// Takes out what did not fit at first.
  private func drain(_ take: (ArraySlice<UInt8>) -> Bool) throws(InflateProblem) {
    while !isComplete {
      let (status, _, made) = step([])
      guard made > 0 else { return }
      guard status == Z_OK || status == Z_STREAM_END else { throw .damaged }
      isComplete = status == Z_STREAM_END
      if !take(buffer[..<made]) { return }
    }
  }

  private func step(_ input: ArraySlice<UInt8>) -> (status: Int32, read: Int, made: Int) {
    input.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let status = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (
          status, input.count - Int(stream.avail_in), output.count - Int(stream.avail_out)
        )
      }
    }
  }
}
