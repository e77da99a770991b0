/// Any JSON value, for whoever needs fields that kdoctor's own types leave out.
@dynamicMemberLookup
public enum JSONTree: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// The field of an object; null where there is none.
  public subscript(key: String) -> JSONTree {
    if case .object(let fields) = self { fields[key] ?? .null } else { .null }
  }

  /// The field of an object, written as a member: `pod.spec.nodeName`.
  public subscript(dynamicMember key: String) -> JSONTree { self[key] }
}

extension JSONTree: JSONReadable {
  public init(json: JSONObject) throws { self.init(json.tape, json.index) }

  private init(_ tape: JSONTape, _ index: Int) {
    let token = tape.tokens[index]
    switch token.kind {
    case .object:
      var fields = [String: JSONTree](minimumCapacity: Int(token.length))
      var i = index + 1
      while i < Int(token.next) {
        // Where a key stands twice, the first counts, as everywhere.
        let key = tape.text(tape.tokens[i])
        if fields[key] == nil { fields[key] = JSONTree(tape, i + 1) }
        i = Int(tape.tokens[i + 1].next)
      }
      self = .object(fields)
    case .array:
      var items: [JSONTree] = []
      items.reserveCapacity(Int(token.length))
      var i = index + 1
      while i < Int(token.next) {
        items.append(JSONTree(tape, i))
        i = Int(tape.tokens[i].next)
      }
      self = .array(items)
    case .string, .escapedString, .key, .escapedKey: self = .string(tape.text(token))
    case .integer, .number:
      let text = tape.text(token)
      self = Int(text).map(JSONTree.int) ?? Double(text).map(JSONTree.double) ?? .string(text)
    case .true: self = .bool(true)
    case .false: self = .bool(false)
    case .null: self = .null
    }
  }
}
