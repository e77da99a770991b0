/// Keeps a body as it is, up to a size.
struct BytesSink: AnswerSink {
  let limit: Int
  private var bytes: [UInt8] = []

  init(limit: Int) { self.limit = limit }

  mutating func take(_ part: UnsafeRawBufferPointer) throws {
    guard bytes.count + part.count <= limit else { throw ItemSplitter.Fault.tooLarge(bytes: limit) }
    bytes += part
  }

  func finish() -> [UInt8] { bytes }
}
