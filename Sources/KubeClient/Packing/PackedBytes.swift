internal import CZlib

/// Bytes kept small until somebody needs them.
struct PackedBytes: Sendable {
  /// zlib's fastest level: objects of one kind are so alike that better ones save little more.
  private static let level: Int32 = 1

  private let stored: [UInt8]
  private let isPacked: Bool
  /// How many bytes they unpack to.
  let count: Int

  /// Packs bytes.
  init(_ bytes: [UInt8]) {
    count = bytes.count
    var length = compressBound(UInt(bytes.count))
    var buffer = [UInt8](repeating: 0, count: Int(length))
    isPacked = compress2(&buffer, &length, bytes, UInt(bytes.count), Self.level) == Z_OK
    stored = isPacked ? Array(buffer[..<Int(length)]) : bytes
  }

  /// The bytes as they were.
  var bytes: [UInt8] {
    guard isPacked else { return stored }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var length = UInt(buffer.count)
      uncompress(buffer.baseAddress, &length, stored, UInt(stored.count))
      filled = Int(length)
    }
  }
}
