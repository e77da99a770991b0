/// A JSON text with one object in it, for reading it as a type.
struct JSONRoot {
  private let tape: JSONTape

  /// - Throws: ``JSONSyntaxError`` for text that is not JSON; ``JSONFieldError`` for another value
  ///   than an object.
  init(_ bytes: JSONBytes) throws {
    var scanner = JSONScanner(bytes: bytes, strings: StringCache())
    let end = scanner.skipSpace(try scanner.scanValue(scanner.skipSpace(0)))
    guard end >= bytes.count else { throw scanner.failure(end, "text after the value") }
    tape = scanner.tape
    guard tape.tokens[0].kind == .object else {
      throw JSONFieldError(path: "", expected: "object", found: tape.tokens[0].kind.name)
    }
  }

  init(_ bytes: [UInt8]) throws { try self.init(JSONBytes(bytes)) }

  /// Reads the object.
  func read<T: JSONReadable>(_ type: T.Type) throws -> T {
    try T(json: JSONObject(tape: tape, index: 0))
  }
}
