extension Template {
  /// The text with the names of its placeholders in them, for where there are no facts: `{quota}`
  /// becomes `QUOTA`, `{workloadName}` becomes `WORKLOAD_NAME`; every segment is kept.
  public static func named(_ text: String) -> String {
    var facts: [String: String] = [:]
    for name in placeholders(in: text) {
      facts[name] = name.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
    }
    return fill(text, with: facts) ?? text
  }
}
