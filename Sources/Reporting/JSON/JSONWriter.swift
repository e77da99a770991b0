/// Writes data as JSON, or the same as YAML, with the fields in the order in which they are given.
///
/// `JSONEncoder` can sort fields or leave them in the order of a hash; the report's fields come in
/// the order of its contract, which is also the order in which a person wants to read them.
package struct JSONWriter {
  /// How the data is spelled.
  package enum Notation: Sendable {
    case json
    /// YAML that readers of its versions 1.1 and 1.2 understand alike, in blocks.
    case yaml
  }

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let notation: Notation
  private var depth = 0
  private var isFirst = true
  /// Whether the last thing written is the dash of a list's entry, behind which its first field stands.
  private var isBehindDash = false

  package init(as notation: Notation = .json) { self.notation = notation }

  /// Writes an object at the top.
  package mutating func document(_ fields: (inout JSONWriter) -> Void) {
    braces(UInt8(ascii: "{"), UInt8(ascii: "}"), fields)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a list of objects at the top.
  package mutating func document<Element>(
    _ elements: [Element], _ fields: (inout JSONWriter, Element) -> Void
  ) {
    list(elements, fields)
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func field(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes nothing where there is no value.
  package mutating func field(_ name: StaticString, ifPresent value: String?) {
    if let value { field(name, value) }
  }

  /// Writes null where there is no value.
  package mutating func field(_ name: StaticString, orNull value: String?) {
    if let value { field(name, value) } else { literal(name, "null") }
  }

  package mutating func field(_ name: StaticString, _ value: Int) { literal(name, String(value)) }

  /// Writes null for what is no finite number.
  package mutating func field(_ name: StaticString, _ value: Double) {
    let whole = Int(exactly: value).map(String.init)
    literal(name, whole ?? (value.isFinite ? "\(value)" : "null"))
  }

  /// Writes null where there is no value.
  package mutating func field(_ name: StaticString, _ value: Bool?) {
    literal(name, value.map(String.init) ?? "null")
  }

  package mutating func object(_ name: StaticString, _ fields: (inout JSONWriter) -> Void) {
    key(name)
    braces(UInt8(ascii: "{"), UInt8(ascii: "}"), fields)
  }

  /// Writes null where there is no value.
  package mutating func object<Value>(
    _ name: StaticString, orNull value: Value?, _ fields: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return literal(name, "null") }
    object(name) { fields(&$0, value) }
  }

  /// Writes a list of objects.
  package mutating func array<Element>(
    _ name: StaticString, _ elements: [Element],
    _ fields: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    list(elements, fields)
  }

  /// Writes a list of strings.
  package mutating func array(_ name: StaticString, _ elements: [String]) {
    key(name)
    braces(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
      for element in elements {
        list.entry()
        list.string(element)
      }
    }
  }

  private mutating func literal(_ name: StaticString, _ text: String) {
    key(name)
    space()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func key(_ name: StaticString) {
    separate()
    switch notation {
    case .json:
      bytes.append(UInt8(ascii: "\""))
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: "\": ".utf8)
    case .yaml:
      name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: ":"))
    }
  }

  /// Parts a value from its key or dash; JSON's keys end with the blank already.
  private mutating func space() {
    if notation == .yaml, !isBehindDash { bytes.append(UInt8(ascii: " ")) }
    isBehindDash = false
  }

  private mutating func separate() {
    if notation == .json, !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    newLine()
  }

  /// Begins an entry of a list.
  private mutating func entry() {
    separate()
    guard notation == .yaml else { return }
    bytes.append(contentsOf: "- ".utf8)
    isBehindDash = true
  }

  private mutating func newLine() {
    switch notation {
    case .json:
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    case .yaml:
      // The first field of a document, and of an entry, stands where its value begins.
      if !isBehindDash, !bytes.isEmpty {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (depth - 1)))
      }
      isBehindDash = false
    }
  }

  private mutating func list<Element>(
    _ elements: [Element], _ fields: (inout JSONWriter, Element) -> Void
  ) {
    braces(UInt8(ascii: "["), UInt8(ascii: "]")) { list in
      for element in elements {
        list.entry()
        list.braces(UInt8(ascii: "{"), UInt8(ascii: "}")) { fields(&$0, element) }
      }
    }
  }

  private mutating func braces(
    _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    if notation == .json { bytes.append(open) }
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    let isEmpty = isFirst
    isFirst = false
    switch notation {
    case .json:
      if !isEmpty { newLine() }
      bytes.append(close)
    case .yaml:
      guard isEmpty else { return }
      space()
      bytes += [open, close]
    }
  }

  private mutating func string(_ text: String) {
    if notation == .yaml {
      space()
      bytes.append(contentsOf: YAMLScalar.text(text, indent: 2 * depth).utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Also escapes what JSON lets through and a terminal does not: DEL, C1 controls, and marks that
  /// are invisible or turn the direction of writing. The value stays the same.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    default:
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
          let digits = String(unit, radix: 16)
          bytes.append(contentsOf: "\\u".utf8)
          bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
          bytes.append(contentsOf: digits.utf8)
        }
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
  }
}
