import KubeClient

extension Description {
  /// What taints a Pod bears, sorted by key.
  ///
  /// - Parameter indent: before the title, in a template.
  mutating func tolerations(_ tolerations: [JSONTree], indent: String = "") {
    let sorted = tolerations.sorted { $0.key.text < $1.key.text }
    list(indent + "Tolerations", sorted.map(Self.text))
  }

  private static func text(_ toleration: JSONTree) -> String {
    var text = toleration.key.text
    if let value = toleration.value.string { text += "=\(value)" }
    if let effect = toleration.effect.string { text += ":\(effect)" }
    if toleration.operator.text == "Exists", toleration.value.string == nil {
      text += text.isEmpty ? "op=Exists" : " op=Exists"
    }
    if let seconds = toleration.tolerationSeconds.int { text += " for \(seconds)s" }
    return text
  }

  /// How Pods are to be spread, sorted by topology key.
  mutating func spreads(_ constraints: [JSONTree], indent: String = "") {
    if constraints.isEmpty { return }
    let sorted = constraints.sorted { $0.topologyKey.text < $1.topologyKey.text }
    list(
      "Topology Spread Constraints",
      sorted.map { constraint in
        let selector = constraint.labelSelector
        return "\(constraint.topologyKey.text):\(constraint.whenUnsatisfiable.text)"
          + " when max skew \(constraint.maxSkew.text) is exceeded"
          + (selector.exists ? " for selector \(LabelText.selector(selector))" : "")
      }, indent: indent)
  }
}
