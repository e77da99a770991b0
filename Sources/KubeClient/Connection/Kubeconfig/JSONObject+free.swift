extension JSONObject {
  /// A field's value as it is written, for values of any shape; nil where it is absent or null.
  func copy(of key: StaticString) -> [UInt8]? {
    guard let value = find(key) else { return nil }
    var result: [UInt8] = []
    copy(value, to: &result)
    return result
  }

  private func copy(_ index: Int, to result: inout [UInt8]) {
    let token = tape.tokens[index]
    let text = UnsafeRawBufferPointer(
      start: tape.base + Int(token.offset), count: Int(token.length))
    switch token.kind {
    case .null: result.append(contentsOf: "null".utf8)
    case .true: result.append(contentsOf: "true".utf8)
    case .false: result.append(contentsOf: "false".utf8)
    case .integer, .number: result.append(contentsOf: text)
    case .string, .escapedString, .key, .escapedKey:
      result.append(UInt8(ascii: "\""))
      result.append(contentsOf: text)
      result.append(UInt8(ascii: "\""))
    case .array, .object:
      let isObject = token.kind == .object
      result.append(UInt8(ascii: isObject ? "{" : "["))
      var i = index + 1
      while i < Int(token.next) {
        if i > index + 1 { result.append(UInt8(ascii: ",")) }
        if isObject {
          copy(i, to: &result)
          result.append(UInt8(ascii: ":"))
          i += 1
        }
        copy(i, to: &result)
        i = Int(tape.tokens[i].next)
      }
      result.append(UInt8(ascii: isObject ? "}" : "]"))
    }
  }

  /// This object as names with lists of texts.
  func stringLists() throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    var i = index + 1
    while i < Int(tape.tokens[index].next) {
      let name = tape.text(tape.tokens[i])
      let list = tape.tokens[i + 1]
      guard list.kind == .array || list.kind == .null else { throw mismatch(name, "array", i + 1) }
      var values: [String] = []
      var j = i + 2
      while j < Int(list.next) {
        let entry = tape.tokens[j]
        guard entry.kind == .string || entry.kind == .escapedString else {
          throw mismatch("\(name)[\(values.count)]", "string", j)
        }
        values.append(tape.text(entry))
        j = Int(entry.next)
      }
      result[name] = values
      i = Int(list.next)
    }
    return result
  }
}
