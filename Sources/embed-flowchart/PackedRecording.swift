import CZlib
import Foundation

/// A recording as the program holds it: its files one after the other, compressed, as base64.
struct PackedRecording {
  struct PackingError: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name): cannot be compressed" }
  }

  let name: String
  /// The files by their path and their size in bytes, in the order in which they stand.
  let files: [(path: String, size: Int)]
  let base64: String

  init(_ recording: Recording) throws {
    name = recording.name
    files = recording.files.map { ($0.path, $0.text.utf8.count) }
    let whole = recording.files.flatMap { Array($0.text.utf8) }
    var size = compressBound(uLong(whole.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&packed, &size, whole, uLong(whole.count), Z_BEST_COMPRESSION) == Z_OK else {
      throw PackingError(name: recording.name)
    }
    base64 = Data(packed.prefix(Int(size))).base64EncodedString()
  }
}
