import KubeClient

/// Labels and selectors as kubectl prints them on one line.
enum LabelText {
  /// Pairs sorted by key, `<none>` where there is none.
  static func pairs(_ labels: JSONTree) -> String {
    let text = labels.sortedFields.map { "\($0.key)=\($0.value.text)" }.joined(separator: ",")
    return text.isEmpty ? "<none>" : text
  }

  /// A selector with its pairs before its expressions; `<none>` for an empty or missing one.
  static func selector(_ selector: JSONTree) -> String {
    let text = terms(selector).joined(separator: ",")
    return text.isEmpty ? "<none>" : text
  }

  /// A selector with all its terms sorted by key, as the `labels` package writes it.
  static func sortedSelector(_ selector: JSONTree) -> String {
    terms(selector).sorted().joined(separator: ",")
  }

  private static func terms(_ selector: JSONTree) -> [String] {
    selector.matchLabels.sortedFields.map { "\($0.key)=\($0.value.text)" }
      + selector.matchExpressions.array.map(term)
  }

  private static func term(_ expression: JSONTree) -> String {
    let key = expression.key.text
    let values = expression.values.array.map(\.text).sorted().joined(separator: ",")
    return switch expression.operator.text {
    case "In": "\(key) in (\(values))"
    case "NotIn": "\(key) notin (\(values))"
    case "Exists": key
    default: "!\(key)"
    }
  }
}
