public import Foundation

/// A cursor on one object of a JSON text; reading a field costs a walk over the object's keys.
///
/// A cursor is only good inside the ``JSONReadable/init(json:)`` that received it: afterwards its
/// memory holds the next object. A field that is absent or null reads as nil or empty; a field of
/// another type throws a ``JSONFieldError`` that names it. Where a key stands twice, the first
/// counts.
public struct JSONObject {
  let tape: JSONTape
  let index: Int

  /// The token of a field's value; nil where it is absent or null.
  @inline(__always)
  func find(_ key: StaticString) -> Int? {
    let tokens = tape.tokens
    var i = index + 1
    let end = Int(tokens[index].next)
    while i < end {
      if tape.matches(tokens[i], key) { return tokens[i + 1].kind == .null ? nil : i + 1 }
      i = Int(tokens[i + 1].next)
    }
    return nil
  }

  func mismatch(_ path: String, _ expected: String, _ value: Int) -> JSONFieldError {
    JSONFieldError(path: path, expected: expected, found: tape.tokens[value].kind.name)
  }

  /// Whether the field is there and not null.
  public func has(_ key: StaticString) -> Bool { find(key) != nil }

  /// A text.
  public func string(_ key: StaticString) throws -> String? {
    guard let value = find(key) else { return nil }
    let token = tape.tokens[value]
    guard token.kind == .string || token.kind == .escapedString else {
      throw mismatch(key.description, "string", value)
    }
    return tape.text(token)
  }

  /// A whole number; `3.0` and `1e3` are whole, numbers beyond 64 bits throw.
  public func int(_ key: StaticString) throws -> Int? {
    guard let value = find(key) else { return nil }
    return try integer(value, key)
  }

  func integer(_ value: Int, _ key: StaticString) throws -> Int {
    let token = tape.tokens[value]
    guard token.kind == .integer || token.kind == .number else {
      throw mismatch(key.description, "number", value)
    }
    let text = tape.text(token)
    if let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) { return number }
    throw JSONFieldError(path: key.description, expected: "whole number", found: text)
  }

  /// A truth value.
  public func bool(_ key: StaticString) throws -> Bool? {
    guard let value = find(key) else { return nil }
    switch tape.tokens[value].kind {
    case .true: return true
    case .false: return false
    default: throw mismatch(key.description, "boolean", value)
    }
  }

  /// A moment in RFC 3339, fractions and offsets included.
  public func time(_ key: StaticString) throws -> Date? {
    guard let value = find(key) else { return nil }
    let token = tape.tokens[value]
    guard token.kind == .string else { throw mismatch(key.description, "time", value) }
    let text = UnsafeRawBufferPointer(
      start: tape.base + Int(token.offset), count: Int(token.length))
    guard let seconds = JSONTime.seconds(text) else {
      throw JSONFieldError(path: key.description, expected: "time", found: "other text")
    }
    return Date(timeIntervalSince1970: seconds)
  }

  /// A number or a name, as ports have it.
  public func intOrString(_ key: StaticString) throws -> IntOrString? {
    guard let value = find(key) else { return nil }
    switch tape.tokens[value].kind {
    case .string, .escapedString: return .string(tape.text(tape.tokens[value]))
    case .integer, .number: return .int(try integer(value, key))
    default: throw mismatch(key.description, "number or string", value)
    }
  }

  /// An object of a type of its own; nil where it is absent or null.
  public func object<T: JSONReadable>(_ key: StaticString, as type: T.Type = T.self) throws -> T? {
    guard let value = find(key) else { return nil }
    guard tape.tokens[value].kind == .object else {
      throw mismatch(key.description, "object", value)
    }
    do {
      return try T(json: JSONObject(tape: tape, index: value))
    } catch let error as JSONFieldError {
      throw error.under(key.description)
    }
  }

  /// An object that must be there.
  ///
  /// - Throws: ``JSONFieldError`` with `found` = `nothing` where it is absent or null.
  public func required<T: JSONReadable>(_ key: StaticString, as type: T.Type = T.self) throws -> T {
    guard let value: T = try object(key) else {
      throw JSONFieldError(path: key.description, expected: "object", found: "nothing")
    }
    return value
  }
}
