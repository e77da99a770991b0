internal import CZlib
internal import Foundation

/// A recording as it is embedded: its files one after the other, compressed, as base64.
struct EmbeddedRecording {
  /// The files by their path and their size in bytes, in the order in which they stand.
  var files: [(path: String, size: Int)]
  var base64: String

  /// The files by their path; nil where the build is damaged.
  var unpacked: [String: [UInt8]]? {
    guard let packed = Data(base64Encoded: base64) else { return nil }
    var size = uLong(files.reduce(0) { $0 + $1.size })
    var whole = [UInt8](repeating: 0, count: Int(size))
    let result = packed.withUnsafeBytes { bytes in
      uncompress(
        &whole, &size, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), uLong(packed.count))
    }
    guard result == Z_OK, Int(size) == whole.count else { return nil }
    var unpacked: [String: [UInt8]] = [:]
    var start = 0
    for file in files {
      unpacked[file.path] = Array(whole[start..<start + file.size])
      start += file.size
    }
    return unpacked
  }
}
