extension JSONObject {
  /// A list of objects.
  public func array<T: JSONReadable>(_ key: StaticString, of type: T.Type = T.self) throws -> [T] {
    guard let list = find(key) else { return [] }
    let token = tape.tokens[list]
    guard token.kind == .array else { throw mismatch(key.description, "array", list) }
    var result: [T] = []
    result.reserveCapacity(Int(token.length))
    var i = list + 1
    while i < Int(token.next) {
      do {
        guard tape.tokens[i].kind == .object else { throw mismatch("", "object", i) }
        result.append(try T(json: JSONObject(tape: tape, index: i)))
      } catch let error as JSONFieldError {
        throw error.under("\(key)[\(result.count)]")
      }
      i = Int(tape.tokens[i].next)
    }
    return result
  }

  /// A list of texts.
  public func strings(_ key: StaticString) throws -> [String] {
    guard let list = find(key) else { return [] }
    let token = tape.tokens[list]
    guard token.kind == .array else { throw mismatch(key.description, "array", list) }
    var result: [String] = []
    result.reserveCapacity(Int(token.length))
    var i = list + 1
    while i < Int(token.next) {
      let entry = tape.tokens[i]
      guard entry.kind == .string || entry.kind == .escapedString else {
        throw mismatch("\(key)[\(result.count)]", "string", i)
      }
      result.append(tape.text(entry))
      i = Int(entry.next)
    }
    return result
  }

  /// Texts by name; entries that are null are left out, as is the one called `except`.
  public func stringMap(_ key: StaticString, except: String? = nil) throws -> [String: String] {
    try map(key, except: except, scalars: false)
  }

  /// Like ``stringMap(_:except:)``, but numbers and truth values are taken as their text.
  public func scalarMap(_ key: StaticString) throws -> [String: String] {
    try map(key, except: nil, scalars: true)
  }

  private func map(
    _ key: StaticString, except: String?, scalars: Bool
  ) throws -> [String: String] {
    guard let object = find(key) else { return [:] }
    let token = tape.tokens[object]
    guard token.kind == .object else { throw mismatch(key.description, "object", object) }
    var result = [String: String](minimumCapacity: Int(token.length))
    var i = object + 1
    while i < Int(token.next) {
      let name = tape.text(tape.tokens[i])
      let value = tape.tokens[i + 1]
      switch value.kind {
      case _ where name == except: break
      case .string, .escapedString: result[name] = tape.text(value)
      case .null: break
      case .integer where scalars, .number where scalars, .true where scalars, .false where scalars:
        result[name] = tape.text(value)
      default:
        throw mismatch("\(key).\(name)", scalars ? "string or number" : "string", i + 1)
      }
      i = Int(value.next)
    }
    return result
  }

  /// The names in an object, sorted; its values are not read.
  public func keys(_ key: StaticString) throws -> [String] {
    try names(key, areTexts: false)
  }

  /// The names in an object of texts, sorted; the texts are not kept.
  public func textKeys(_ key: StaticString) throws -> [String] { try names(key, areTexts: true) }

  private func names(_ key: StaticString, areTexts: Bool) throws -> [String] {
    guard let object = find(key) else { return [] }
    let token = tape.tokens[object]
    guard token.kind == .object else { throw mismatch(key.description, "object", object) }
    var result: [String] = []
    var i = object + 1
    while i < Int(token.next) {
      let name = tape.text(tape.tokens[i])
      let value = tape.tokens[i + 1]
      guard !areTexts || [.string, .escapedString, .null].contains(value.kind) else {
        throw mismatch("\(key).\(name)", "string", i + 1)
      }
      result.append(name)
      i = Int(value.next)
    }
    return result.sorted()
  }

  /// Throws where a field is there and is no text; what it says is not kept.
  func requireText(_ key: StaticString) throws {
    guard let value = find(key) else { return }
    guard [.string, .escapedString].contains(tape.tokens[value].kind) else {
      throw mismatch(key.description, "string", value)
    }
  }

  /// The cursor on an object field, for code that looks before it reads.
  func cursor(_ key: StaticString) -> JSONObject? {
    guard let value = find(key), tape.tokens[value].kind == .object else { return nil }
    return JSONObject(tape: tape, index: value)
  }

  /// Whether anything in this object, however deep, has a value other than zero.
  var hasContent: Bool {
    (index + 1..<Int(tape.tokens[index].next)).contains {
      switch tape.tokens[$0].kind {
      case .object, .array, .null, .key, .escapedKey: false
      case .integer: tape.text(tape.tokens[$0]) != "0"
      default: true
      }
    }
  }
}
