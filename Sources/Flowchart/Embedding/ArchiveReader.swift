/// Takes an archive apart.
struct ArchiveReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// - Parameter bytes: must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether everything has been read.
  var isAtEnd: Bool { position == bytes.count }

  /// The next text.
  mutating func text() throws -> String {
    guard let end = bytes[position...].firstIndex(of: ArchiveWriter.separator) else {
      throw error("a text has no end")
    }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// The next text as a number that is not negative.
  mutating func number() throws -> Int {
    let text = try text()
    guard let number = Int(text), number >= 0 else { throw error("\(text) is no count") }
    return number
  }

  /// An error at the place that was reached.
  func error(_ problem: String) -> ChartError {
    .embedded(reason: "byte \(position): \(problem)")
  }
}
