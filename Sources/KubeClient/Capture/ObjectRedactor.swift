/// Writes one object anew without what must not be kept.
///
/// It copies the text and replaces values in it, so that fields of which kdoctor knows nothing stay
/// as they were; white space between them goes.
struct ObjectRedactor {
  /// What the values around a place mean.
  enum Place {
    case plain
    /// The object itself; its kind decides about `data`.
    case root(kind: String)
    case metadata
    case annotations
    /// Labels and selectors: their values mean something to each other, whatever their names are.
    case labels
    /// Every text in it is replaced.
    case values(RedactionRule, encoded: Bool)
    /// A list of which each entry's `value` is replaced.
    case entries(RedactionRule)
    /// A command line.
    case arguments
  }

  let tape: JSONTape
  var output: [UInt8] = []
  var counts: RedactionCounts = [:]

  /// - Parameters:
  ///   - json: the object.
  ///   - kind: written in front, as is the version; both replace what the object says of itself.
  init(_ json: JSONObject, kind: String, apiVersion: String) {
    tape = json.tape
    let root = tape.tokens[json.index]
    output.reserveCapacity(4096)
    append("{\"apiVersion\":")
    quote(Array(apiVersion.utf8))
    append(",\"kind\":")
    quote(Array(kind.utf8))
    members(json.index, end: Int(root.next), place: .root(kind: kind), isFirst: false)
    append("}")
  }

  /// Writes the value at a token.
  mutating func write(_ index: Int, _ place: Place) {
    let token = tape.tokens[index]
    switch token.kind {
    case .object:
      append("{")
      members(index, end: Int(token.next), place: place, isFirst: true)
      append("}")
    case .array:
      append("[")
      elements(index, end: Int(token.next), place: place)
      append("]")
    case .string, .escapedString:
      if case .values(let rule, let encoded) = place {
        replace(token, rule, encoded: encoded)
      } else {
        text(token)
      }
    default:
      // Numbers where texts belong are secrets all the same.
      if case .values(let rule, let encoded) = place, token.kind != .null {
        replace(token, rule, encoded: encoded)
      } else {
        copy(token)
      }
    }
  }

  private mutating func members(_ index: Int, end: Int, place: Place, isFirst: Bool) {
    var isFirst = isFirst
    var i = index + 1
    while i < end {
      let key = tape.tokens[i]
      let value = i + 1
      i = Int(tape.tokens[value].next)
      if isLeftOut(key, value, place) { continue }
      if !isFirst { append(",") }
      isFirst = false
      append("\"")
      copy(key)
      append("\":")
      write(value, inner(of: place, key: key, value: value))
    }
  }

  private mutating func elements(_ index: Int, end: Int, place: Place) {
    var i = index + 1
    var isValueOfFlag = false
    while i < end {
      if i > index + 1 { append(",") }
      let token = tape.tokens[i]
      if case .arguments = place, token.kind == .string || token.kind == .escapedString {
        let argument = Array(tape.text(token).utf8)
        if isValueOfFlag, CommandLineWords.isOperand(argument) {
          replace(token, .namedValue, encoded: false)
        } else {
          text(token)
        }
        isValueOfFlag = CommandLineWords.wantsSecret(argument)
      } else {
        write(i, place)
      }
      i = Int(token.next)
    }
  }
}
