import Foundation

/// Reads the small files that a connection is made of: kubeconfigs, certificates, keys and tokens.
enum ConnectionFile {
  /// Far beyond what any of them needs.
  static let maximumBytes = 4 << 20

  /// Why a file cannot be read.
  struct Failure: Error, Hashable {
    /// What stands after the path, such as `does not exist`.
    var reason: String
    var isMissing = false
  }

  /// The whole file; also of a pipe, as a shell's `<(...)` is.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw failure() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= maximumBytes else {
        throw Failure(reason: "is larger than \(maximumBytes >> 20) MiB")
      }
    }
    guard ferror(file) == 0 else { throw failure() }
    return bytes
  }

  private static func failure() -> Failure {
    switch errno {
    case ENOENT, ENOTDIR: Failure(reason: "does not exist", isMissing: true)
    case EISDIR: Failure(reason: "is a directory, not a file")
    case let number: Failure(reason: "cannot be read: \(String(cString: strerror(number)))")
    }
  }
}
