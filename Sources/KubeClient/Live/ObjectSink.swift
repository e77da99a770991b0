/// Reads a body that is one JSON object.
struct ObjectSink<Value: Sendable>: AnswerSink {
  private var bytes: BytesSink
  private let read: @Sendable (UnsafeRawBufferPointer, StringCache) throws -> Value

  /// - Parameter read: makes the value of the object's bytes.
  init(
    limit: Int, read: @escaping @Sendable (UnsafeRawBufferPointer, StringCache) throws -> Value
  ) {
    bytes = BytesSink(limit: limit)
    self.read = read
  }

  mutating func take(_ part: UnsafeRawBufferPointer) throws { try bytes.take(part) }

  func finish() throws -> Value {
    let body = bytes.finish()
    return try body.withUnsafeBytes { text in
      guard String(validating: text, as: UTF8.self) != nil else {
        throw ItemSplitter.Fault.broken("it is not UTF-8")
      }
      return try read(text, StringCache())
    }
  }
}
