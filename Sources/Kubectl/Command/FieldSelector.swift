import KubeClient

/// What follows `--field-selector`: `involvedObject.name=shop,reason!=Pulled`.
struct FieldSelector {
  private struct Term {
    var path: [String]
    var value: String
    var isEqual: Bool
  }

  private var terms: [Term] = []

  /// - Parameter text: nil selects everything.
  init?(_ text: String?) {
    for part in (text ?? "").split(separator: ",") {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let isEqual = !part[..<equals].hasSuffix("!")
      let path = part[..<equals].split(whereSeparator: { $0 == "." || $0 == "!" })
      let value = part[equals...].drop { $0 == "=" }
      terms.append(Term(path: path.map(String.init), value: String(value), isEqual: isEqual))
    }
  }

  /// Whether an object has the values; a field that is missing counts as empty.
  func admits(_ object: JSONTree) -> Bool {
    terms.allSatisfy { term in
      let value = term.path.reduce(object) { $0[$1] }
      return (value.text == term.value) == term.isEqual
    }
  }
}
