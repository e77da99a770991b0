/// Takes out of objects what must not be kept.
public enum Redactor {
  /// The object on one line, with its kind and version, and without its secrets.
  ///
  /// - Throws: ``JSONSyntaxError`` for text that is not one JSON object.
  public static func redact(_ object: RawObject) throws -> RedactedObject {
    try redact(object, strings: StringCache()) { _ in }
  }

  /// The same, and hands the object itself to `look` before it is gone.
  static func redact(
    _ object: RawObject, strings: StringCache, look: (JSONObject) -> Void
  ) throws -> RedactedObject {
    let bytes = JSONBytes(object.json)
    var scanner = JSONScanner(bytes: bytes, strings: strings)
    let end = scanner.skipSpace(try scanner.scanValue(0))
    guard end >= scanner.end else { throw scanner.failure(end, "text after the object") }
    guard scanner.tape.tokens[0].kind == .object else {
      throw scanner.failure(0, "expected an object")
    }
    let json = JSONObject(tape: scanner.tape, index: 0)
    look(json)
    let writer = ObjectRedactor(json, kind: object.kind, apiVersion: object.apiVersion)
    let metadata = json.cursor("metadata")
    return RedactedObject(
      namespace: (try? metadata?.string("namespace")) ?? "",
      name: (try? metadata?.string("name")) ?? "", json: writer.output, counts: writer.counts)
  }
}

/// An object without its secrets.
public struct RedactedObject: Sendable {
  /// Empty where the object has none.
  public var namespace: String
  public var name: String
  /// The text of one JSON object, without line breaks.
  public var json: [UInt8]
  public var counts: RedactionCounts
}
