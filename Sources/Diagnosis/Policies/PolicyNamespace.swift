import KubeClient

/// A namespace as the selectors of NetworkPolicies see it.
struct PolicyNamespace: Sendable {
  let name: String
  private let labels: @Sendable () -> [String: String]?

  /// Takes a name and the labels, which are nil where nobody could read them; they are looked at
  /// only where the name does not decide.
  init(_ name: String, labels: @escaping @autoclosure @Sendable () -> [String: String]?) {
    self.name = name
    self.labels = labels
  }

  /// Whether a selector means it.
  func matches(_ selector: LabelSelector) -> Certainty {
    let requirements =
      selector.matchLabels.map {
        LabelSelector.Requirement(key: $0.key, operator: "In", values: [$0.value])
      } + selector.matchExpressions
    // The API server gives every Namespace this label.
    let own = ["kubernetes.io/metadata.name": name]
    guard requirements.allSatisfy({ own[$0.key] == nil || $0.matches(own) }) else { return .no }
    let others = requirements.filter { own[$0.key] == nil }
    guard !others.isEmpty else { return .yes }
    guard let labels = labels() else { return .unknown([.namespace(name)]) }
    return Certainty(others.allSatisfy { $0.matches(labels) })
  }
}
