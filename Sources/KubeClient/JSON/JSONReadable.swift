/// A type that reads itself from a JSON object.
public protocol JSONReadable {
  /// Reads the fields it knows and ignores the others.
  ///
  /// - Throws: ``JSONFieldError`` where a known field has the wrong type.
  init(json: JSONObject) throws
}
