/// Reads one JSON object that stands alone in its bytes.
enum JSONText {
  /// - Throws: ``JSONSyntaxError`` for what is not one JSON value, ``JSONFieldError`` for what is not
  ///   a `T`.
  static func read<T: JSONReadable>(
    _ type: T.Type, from text: UnsafeRawBufferPointer, strings: StringCache
  ) throws -> T {
    try withObject(text, strings: strings) { try T(json: $0) }
  }

  /// Calls `body` with a cursor on the object, which is only good until it returns.
  static func withObject<T>(
    _ text: UnsafeRawBufferPointer, strings: StringCache, body: (JSONObject) throws -> T
  ) throws -> T {
    let bytes = JSONBytes(text)
    var scanner = JSONScanner(
      bytes: bytes, strings: strings, capacity: max(64, text.count / Self.bytesPerToken))
    let end = scanner.skipSpace(try scanner.scanValue(scanner.skipSpace(0)))
    guard end == scanner.end else { throw scanner.failure(end, "text after the end of the object") }
    let root = scanner.tape.tokens[0]
    guard root.kind == .object else {
      throw JSONFieldError(path: "", expected: "object", found: root.kind.name)
    }
    return try body(JSONObject(tape: scanner.tape, index: 0))
  }

  /// Few objects have shorter tokens on average, and the tape grows for those.
  private static let bytesPerToken = 12
}
