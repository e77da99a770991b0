/// One entry of a tape: where a value or a key lies in the bytes, and which entry follows it.
///
/// Sixteen bytes, so that the tape of a large Pod stays in the processor's cache.
struct JSONToken {
  /// What an entry is. Keys are kinds of their own, so that a value's key can be told from a
  /// neighbouring array element.
  enum Kind: UInt8 {
    case object, array, string, escapedString, integer, number, `true`, `false`, null
    case key, escapedKey
  }

  /// The first byte; for strings the one after the quote.
  var offset: UInt32
  /// In bytes, quotes excluded; for objects and arrays the number of entries.
  var length: UInt32
  /// The index of the entry after this one and everything inside it.
  var next: UInt32
  var kind: Kind
}

extension JSONToken.Kind {
  /// The kind as an error message names it.
  var name: String {
    switch self {
    case .object: "object"
    case .array: "array"
    case .string, .escapedString, .key, .escapedKey: "string"
    case .integer, .number: "number"
    case .true, .false: "boolean"
    case .null: "null"
    }
  }
}
