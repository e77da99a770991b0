/// Writes a tar archive: ustar, with a pax header before paths that are too long for it.
package struct TarWriter {
  private static let block = 512
  private let seconds: Int
  private let sink: (UnsafeRawBufferPointer) throws -> Void

  /// - Parameters:
  ///   - seconds: the time of every member, since 1970.
  ///   - sink: takes the bytes of the archive.
  package init(seconds: Int, sink: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.seconds = max(0, seconds)
    self.sink = sink
  }

  /// Adds a file whose contents come in pieces.
  package func add(_ path: String, _ pieces: [[UInt8]]) throws {
    if path.utf8.count > 100 {
      let record = Self.paxRecord(path)
      try header("pax", size: record.count, type: UInt8(ascii: "x"))
      try contents([record], size: record.count)
    }
    let size = pieces.reduce(0) { $0 + $1.count }
    try header(path, size: size, type: UInt8(ascii: "0"))
    try contents(pieces, size: size)
  }

  /// Ends the archive.
  package func finish() throws {
    try [UInt8](repeating: 0, count: 2 * Self.block).withUnsafeBytes(sink)
  }

  private func contents(_ pieces: [[UInt8]], size: Int) throws {
    for piece in pieces { try piece.withUnsafeBytes(sink) }
    let padding = (Self.block - size % Self.block) % Self.block
    try [UInt8](repeating: 0, count: padding).withUnsafeBytes(sink)
  }

  private func header(_ path: String, size: Int, type: UInt8) throws {
    var header = [UInt8](repeating: 0, count: Self.block)
    func put(_ text: String, at offset: Int) {
      for (i, byte) in text.utf8.enumerated() { header[offset + i] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(String(decoding: path.utf8.prefix(100), as: UTF8.self), at: 0)
    put(octal(0o600, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(size, 11), at: 124)
    put(octal(seconds, 11), at: 136)
    put("        ", at: 148)
    header[156] = type
    put("ustar\u{0}00", at: 257)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    try header.withUnsafeBytes(sink)
  }

  /// `LENGTH path=PATH`, where the length counts itself.
  private static func paxRecord(_ path: String) -> [UInt8] {
    let body = " path=\(path)\n"
    var length = body.utf8.count
    while length != body.utf8.count + String(length).utf8.count {
      length = body.utf8.count + String(length).utf8.count
    }
    return Array("\(length)\(body)".utf8)
  }
}
