/// Takes white space and the two fields that nobody reads out of JSON text.
///
/// It works on the text itself, so that numbers, escapes and the order of keys stay as recorded.
struct JSONTrimmer {
  struct SyntaxError: Error, CustomStringConvertible {
    let offset: Int
    var description: String { "is not JSON at byte \(offset)" }
  }

  /// Bookkeeping of the API server and of kubectl, often half of an object's text.
  private static let dropped = [
    "managedFields", "kubectl.kubernetes.io/last-applied-configuration",
  ]

  static func trimmed(_ text: String) throws -> String {
    var trimmer = JSONTrimmer(bytes: Array(text.utf8))
    try trimmer.value()
    trimmer.skipSpace()
    guard trimmer.position == trimmer.bytes.count else { throw trimmer.error }
    return String(decoding: trimmer.output, as: UTF8.self)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var output: [UInt8] = []

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var error: SyntaxError { SyntaxError(offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws {
    skipSpace()
    guard next == UInt8(ascii: character) else { throw error }
    position += 1
    output.append(UInt8(ascii: character))
  }

  private mutating func value() throws {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): try members(from: "{", to: "}", named: true)
    case UInt8(ascii: "["): try members(from: "[", to: "]", named: false)
    case UInt8(ascii: "\""): _ = try string()
    default: try word()
    }
  }

  private mutating func members(
    from open: Unicode.Scalar, to close: Unicode.Scalar, named: Bool
  ) throws {
    try expect(open)
    skipSpace()
    var isFirst = true
    while next != UInt8(ascii: close) {
      if !isFirst {
        guard next == UInt8(ascii: ",") else { throw error }
        position += 1
      }
      isFirst = false
      let start = output.count
      if output.last != UInt8(ascii: open) { output.append(UInt8(ascii: ",")) }
      var keep = true
      if named {
        skipSpace()
        keep = !Self.dropped.contains(try string())
        try expect(":")
      }
      try value()
      if !keep { output.removeSubrange(start...) }
      skipSpace()
    }
    try expect(close)
  }

  /// Copies a string with its quotes; the text between them is returned as written.
  private mutating func string() throws -> String {
    guard next == UInt8(ascii: "\"") else { throw error }
    let start = position
    position += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard next != nil else { throw error }
    position += 1
    output += bytes[start..<position]
    return String(decoding: bytes[start + 1..<position - 1], as: UTF8.self)
  }

  /// Copies a number, true, false or null.
  private mutating func word() throws {
    let start = position
    while let byte = next, byte > 0x20, !",]}:".utf8.contains(byte) { position += 1 }
    guard position > start else { throw error }
    output += bytes[start..<position]
  }
}
