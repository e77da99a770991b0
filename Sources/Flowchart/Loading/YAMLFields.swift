internal import Yams

/// The fields of one YAML mapping, taken one by one; everything wrong is noted, nothing is guessed.
package struct YAMLFields {
  private let path: String
  /// Where the mapping stands in the file, for example `ask`; empty for the file itself.
  private let place: String
  /// Where the mapping begins, counted from 1; nil for the file itself.
  package let line: Int?
  private var nodes: [String: Node] = [:]
  package private(set) var gaps: [ChartGap] = []

  init(path: String, place: String = "", mapping: Node.Mapping, line: Int?) {
    self.path = path
    self.place = place
    self.line = line
    for (key, value) in mapping {
      if let name = key.scalar?.string {
        nodes[name] = value
      } else {
        note("has a key that is not a word", at: key)
      }
    }
  }

  /// Whether a key is there and has not been taken.
  package func has(_ key: String) -> Bool { nodes[key] != nil }

  /// Notes all keys that nobody has taken.
  package mutating func noteRest() {
    for (key, node) in nodes.sorted(by: { $0.key < $1.key }) {
      note("has the unknown key `\(full(key))`", at: node)
    }
  }

  /// The text of a key that has to be there; "" where it is not or is none.
  package mutating func text(_ key: String) -> String {
    guard let node = required(key) else { return "" }
    return text(of: node, key: key) ?? ""
  }

  /// The text of a key that may be absent.
  package mutating func optionalText(_ key: String) -> String? {
    nodes.removeValue(forKey: key).flatMap { text(of: $0, key: key) }
  }

  /// The word of a key that may be absent, whatever YAML takes it for, such as a date.
  package mutating func optionalWord(_ key: String) -> String? {
    guard let node = nodes.removeValue(forKey: key) else { return nil }
    if let scalar = node.scalar { return scalar.string }
    note("`\(full(key))` has to be a text", at: node)
    return nil
  }

  /// Notes something wrong with the mapping as a whole.
  package mutating func note(_ problem: String) { note(problem, at: nil) }

  /// One of the values of an enumeration.
  mutating func value<Value: CaseIterable & RawRepresentable<String>>(_ key: String) -> Value? {
    guard let node = required(key) else { return nil }
    return value(of: node, key: key)
  }

  /// One of the values of an enumeration, for a key that may be absent.
  mutating func optionalValue<Value: CaseIterable & RawRepresentable<String>>(
    _ key: String
  ) -> Value? {
    nodes.removeValue(forKey: key).flatMap { value(of: $0, key: key) }
  }

  /// A truth value of a key that may be absent.
  mutating func flag(_ key: String, default standard: Bool) -> Bool {
    guard let node = nodes.removeValue(forKey: key) else { return standard }
    if node.scalar != nil, node.tag == Tag(.bool), let flag = node.bool { return flag }
    note("`\(full(key))` has to be true or false", at: node)
    return standard
  }

  /// A list of texts that has to be there.
  mutating func list(_ key: String) -> [String] {
    guard let node = required(key) else { return [] }
    guard let sequence = node.sequence else {
      note("`\(full(key))` has to be a list", at: node)
      return []
    }
    return sequence.compactMap { text(of: $0, key: key) }
  }

  /// A whole number that has to be there; 0 where it is not or is none.
  mutating func number(_ key: String) -> Int {
    guard let node = required(key) else { return 0 }
    if node.scalar != nil, node.tag == Tag(.int), let number = node.int, number >= 0 {
      return number
    }
    note("`\(full(key))` has to be a whole number", at: node)
    return 0
  }

  /// A list of mappings that has to be there.
  package mutating func mappings(_ key: String) -> [YAMLFields] {
    guard let node = required(key) else { return [] }
    guard let sequence = node.sequence else {
      note("`\(full(key))` has to be a list", at: node)
      return []
    }
    return sequence.compactMap { fields(of: $0, key: key) }
  }

  /// The fields of a mapping that has to be there.
  mutating func fields(_ key: String) -> YAMLFields? {
    guard let node = required(key) else { return nil }
    return fields(of: node, key: key)
  }

  /// A mapping of texts to texts that may be absent.
  mutating func texts(_ key: String) -> [String: String] {
    guard let node = nodes.removeValue(forKey: key), var inner = fields(of: node, key: key) else {
      return [:]
    }
    var result: [String: String] = [:]
    for name in inner.nodes.keys.sorted() { result[name] = inner.text(name) }
    take(gapsOf: inner)
    return result
  }

  /// A text in both languages.
  mutating func localized(_ key: String) -> LocalizedText {
    guard var inner = fields(key) else {
      return LocalizedText(english: "", simplifiedChinese: "")
    }
    let text = LocalizedText(
      english: inner.text(Language.english.rawValue),
      simplifiedChinese: inner.text(Language.simplifiedChinese.rawValue))
    inner.noteRest()
    take(gapsOf: inner)
    return text
  }

  /// Adds what an inner mapping has noted.
  package mutating func take(gapsOf inner: YAMLFields) { gaps += inner.gaps }

  private func full(_ key: String) -> String { place.isEmpty ? key : place + "." + key }

  private mutating func note(_ problem: String, at node: Node?) {
    gaps.append(ChartGap(path: path, line: node?.mark?.line ?? line, problem: problem))
  }

  private mutating func required(_ key: String) -> Node? {
    guard let node = nodes.removeValue(forKey: key) else {
      note("lacks the key `\(full(key))`", at: nil)
      return nil
    }
    return node
  }

  private mutating func fields(of node: Node, key: String) -> YAMLFields? {
    guard let mapping = node.mapping else {
      note("`\(full(key))` has to be a mapping", at: node)
      return nil
    }
    return YAMLFields(path: path, place: full(key), mapping: mapping, line: node.mark?.line)
  }

  /// A scalar that YAML reads as text: `yes` and `8080` are none unless quoted.
  private mutating func text(of node: Node, key: String) -> String? {
    guard let scalar = node.scalar else {
      note("`\(full(key))` has to be a text", at: node)
      return nil
    }
    guard node.tag == Tag(.str) else {
      note("`\(full(key))` has to be a text: put it in quotes", at: node)
      return nil
    }
    return scalar.string
  }

  private mutating func value<Value: CaseIterable & RawRepresentable<String>>(
    of node: Node, key: String
  ) -> Value? {
    guard let text = text(of: node, key: key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
    note("`\(full(key))` is \"\(text)\", not one of \(allowed)", at: node)
    return nil
  }
}
