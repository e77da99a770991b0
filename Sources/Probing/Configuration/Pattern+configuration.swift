extension Pattern {
  /// Reads a list of regular expressions.
  static func list(_ value: ConfigurationValue?) throws(ConfigurationProblem) -> [Pattern] {
    var patterns: [Pattern] = []
    for entry in try value?.list() ?? [] { patterns.append(try entry.pattern()) }
    return patterns
  }
}
