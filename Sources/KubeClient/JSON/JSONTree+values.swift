public import Foundation

extension JSONTree {
  /// Whether there is nothing, or null.
  public var isNull: Bool { self == .null }

  /// Whether there is something, even if it is empty.
  public var exists: Bool { self != .null }

  /// A text that is not empty.
  public var string: String? {
    if case .string(let text) = self, !text.isEmpty { text } else { nil }
  }

  /// A whole number.
  public var int: Int? {
    switch self {
    case .int(let number): number
    case .double(let number): Int(exactly: number)
    default: nil
    }
  }

  /// A truth value.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The entries of an array; none for anything else.
  public var array: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The fields of an object; none for anything else.
  public var object: [String: JSONTree] {
    if case .object(let fields) = self { fields } else { [:] }
  }

  /// The fields of an object sorted by name.
  public var sortedFields: [(key: String, value: JSONTree)] {
    object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// A moment in RFC 3339.
  public var time: Date? {
    guard case .string(var text) = self else { return nil }
    return text.withUTF8 { JSONTime.seconds(UnsafeRawBufferPointer($0)) }
      .map { Date(timeIntervalSince1970: $0) }
  }

  /// A text, number or truth value as it is printed; empty for anything else.
  public var text: String {
    switch self {
    case .string(let text): text
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .bool(let value): String(value)
    case .null, .array, .object: ""
    }
  }
}
