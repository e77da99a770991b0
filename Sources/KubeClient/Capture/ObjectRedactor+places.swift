extension ObjectRedactor {
  /// Whether a field is not written at all.
  mutating func isLeftOut(_ key: JSONToken, _ value: Int, _ place: Place) -> Bool {
    switch place {
    case .root: return tape.matches(key, "apiVersion") || tape.matches(key, "kind")
    case .metadata:
      guard tape.matches(key, "managedFields") else { return false }
      count(.managedFields)
      return true
    case .annotations:
      let token = tape.tokens[value]
      guard token.kind == .string || token.kind == .escapedString,
        ManifestAnnotation.matches(key: tape.text(key), value: bytes(of: token))
      else { return false }
      count(.appliedManifest)
      return true
    default: return false
    }
  }

  /// What the value of a field means.
  func inner(of place: Place, key: JSONToken, value: Int) -> Place {
    switch place {
    case .values: return place
    case .labels, .annotations:
      return isSecret(key, place) ? .values(.namedValue, encoded: false) : .plain
    case .entries(let rule):
      return tape.matches(key, "value") ? .values(rule, encoded: false) : .plain
    case .root(let kind):
      if kind == "Secret" {
        if tape.matches(key, "data") { return .values(.secretValue, encoded: true) }
        if tape.matches(key, "stringData") { return .values(.secretValue, encoded: false) }
      } else if kind == "ConfigMap" {
        if tape.matches(key, "data") { return .values(.configMapValue, encoded: false) }
        if tape.matches(key, "binaryData") { return .values(.configMapValue, encoded: true) }
      }
      return plain(key, value)
    default: return plain(key, value)
    }
  }

  /// Fields that mean the same in every object, so that templates inside templates are covered too.
  private func plain(_ key: JSONToken, _ value: Int) -> Place {
    let isObject = tape.tokens[value].kind == .object
    if isObject {
      if tape.matches(key, "metadata") { return .metadata }
      if tape.matches(key, "annotations") { return .annotations }
      let labels: [StaticString] = ["labels", "matchLabels", "selector", "nodeSelector"]
      return labels.contains { tape.matches(key, $0) } ? .labels : .plain
    }
    if tape.tokens[value].kind == .array {
      if tape.matches(key, "env") { return .entries(.environmentValue) }
      if tape.matches(key, "httpHeaders") { return .entries(.headerValue) }
      return tape.matches(key, "command") || tape.matches(key, "args") ? .arguments : .plain
    }
    return isSecret(key, .plain) ? .values(.namedValue, encoded: false) : .plain
  }

  private func isSecret(_ key: JSONToken, _ place: Place) -> Bool {
    if case .labels = place { return false }
    return SensitiveName.isWorthALook(bytes(of: key))
      && SensitiveName(tape.text(key).utf8) == .surely
  }
}
