import KubeClient

extension LabelSelector {
  /// Reads what follows `-l`: `app=shop,tier!=db,zone in (a,b),!old,new`.
  init?(text: String) {
    var terms: [String] = []
    var depth = 0
    var term = ""
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if character == ",", depth == 0 {
        terms.append(term)
        term = ""
      } else {
        term.append(character)
      }
    }
    if !term.isEmpty { terms.append(term) }
    var requirements: [Requirement] = []
    for term in terms {
      guard let requirement = Self.requirement(term) else { return nil }
      requirements.append(requirement)
    }
    self.init(matchExpressions: requirements)
  }

  private static func requirement(_ term: String) -> Requirement? {
    let words = term.split(whereSeparator: { " ()".contains($0) }).map(String.init)
    guard let first = words.first else { return nil }
    if words.count > 1 {
      let values = words.dropFirst(2).flatMap { $0.split(separator: ",").map(String.init) }
      switch words[1] {
      case "in": return Requirement(key: first, operator: "In", values: values)
      case "notin": return Requirement(key: first, operator: "NotIn", values: values)
      default: return nil
      }
    }
    if let range = first.firstRange(of: "!=") {
      return Requirement(
        key: String(first[..<range.lowerBound]), operator: "NotIn",
        values: [String(first[range.upperBound...])])
    }
    if let equals = first.firstIndex(of: "=") {
      let value = first[equals...].drop { $0 == "=" }
      return Requirement(key: String(first[..<equals]), operator: "In", values: [String(value)])
    }
    return first.hasPrefix("!")
      ? Requirement(key: String(first.dropFirst()), operator: "DoesNotExist", values: [])
      : Requirement(key: first, operator: "Exists", values: [])
  }
}
