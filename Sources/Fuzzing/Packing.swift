import KubeClient

/// Archives as `snapshot save` writes them.
enum Packing {
  /// A tar archive of files, by path.
  static func tar(_ files: [String: [UInt8]]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = TarWriter(seconds: 1_800_000_000) { bytes += $0 }
    for (path, contents) in files.sorted(by: { $0.key < $1.key }) {
      try writer.add(path, [contents])
    }
    try writer.finish()
    return bytes
  }

  /// The bytes, packed.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var packed: [UInt8] = []
    let writer = try GzipWriter { packed += $0 }
    try bytes.withUnsafeBytes { try writer.write($0) }
    try writer.finish()
    return packed
  }
}
