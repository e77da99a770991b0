/// Takes the body of one answer while it arrives.
protocol AnswerSink: SendableMetatype {
  associatedtype Value: Sendable
  mutating func take(_ bytes: UnsafeRawBufferPointer) throws
  /// - Throws: also where the body is not whole.
  mutating func finish() throws -> Value
}
