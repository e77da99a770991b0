import Yams

/// The fields of a mapping in a configuration file, each of which must be asked for.
struct ConfigurationFields {
  private let file: String
  private let key: String
  /// In the order of the file.
  private var entries: [(name: String, line: Int?, value: Yams.Node)] = []

  init(_ mapping: Yams.Node.Mapping, file: String, key: String) throws(ConfigurationProblem) {
    self.file = file
    self.key = key
    try add(mapping)
  }

  /// Takes a field; nil where it is not there, or empty.
  mutating func take(_ name: String) -> ConfigurationValue? {
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
    let value = value(entries.remove(at: index))
    return value.isNull ? nil : value
  }

  /// Takes all fields that are left, where any name will do.
  mutating func takeAll() -> [(name: String, value: ConfigurationValue)] {
    defer { entries = [] }
    return entries.map { ($0.name, value($0)) }
  }

  /// Makes sure that nothing is left.
  ///
  /// - Throws: the first field that nobody asked for.
  func finish() throws(ConfigurationProblem) {
    guard let first = entries.first else { return }
    throw ConfigurationProblem(
      file: file, line: first.line, key: path(first.name), problem: "there is no such key")
  }

  private func path(_ name: String) -> String { key.isEmpty ? name : "\(key).\(name)" }

  private func value(_ entry: (name: String, line: Int?, value: Yams.Node)) -> ConfigurationValue {
    ConfigurationValue(node: entry.value, file: file, key: path(entry.name))
  }

  /// Adds what is not there yet; `<<` brings in the fields of another mapping after the own ones.
  private mutating func add(_ mapping: Yams.Node.Mapping) throws(ConfigurationProblem) {
    var merged: [Yams.Node] = []
    for (name, value) in mapping {
      guard case .scalar(let scalar) = name else {
        throw ConfigurationProblem(
          file: file, line: name.mark?.line, key: key.isEmpty ? nil : key,
          problem: "a key must be a text")
      }
      if scalar.string == "<<", scalar.style == .plain {
        if case .sequence(let several) = value { merged += several } else { merged.append(value) }
      } else if !entries.contains(where: { $0.name == scalar.string }) {
        entries.append((scalar.string, name.mark?.line, value))
      }
    }
    for node in merged {
      guard case .mapping(let other) = node else {
        throw ConfigurationProblem(
          file: file, line: node.mark?.line, key: path("<<"), problem: "must be a mapping")
      }
      try add(other)
    }
  }
}
