import KubeClient

/// Which nodes a Pod may run on, by the rules of the scheduler that need no other Pod.
struct NodeFit {
  let spec: PodSpec

  /// Whether the Pod has a rule about nodes at all.
  var hasRules: Bool { !spec.nodeSelector.isEmpty || !terms.isEmpty }

  /// The Pod's rules about nodes as a person reads them.
  var ruleText: String {
    let pairs = spec.nodeSelector.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let alternatives = terms.map { term in
      (term.matchExpressions + term.matchFields).map(\.text).joined(separator: ", ")
    }
    return (pairs + (alternatives.isEmpty ? [] : [alternatives.joined(separator: " | ")]))
      .joined(separator: ", ")
  }

  /// The labels that `kubectl label node` could set to make a node fit; nil for other rules than
  /// plain pairs.
  var labelPairs: String? {
    var pairs = spec.nodeSelector
    if let term = terms.first {
      for expression in term.matchExpressions {
        guard expression.operator == "In", let value = expression.values.first else { return nil }
        pairs[expression.key] = value
      }
      guard term.matchFields.isEmpty else { return nil }
    }
    guard !pairs.isEmpty else { return nil }
    return pairs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
  }

  /// Whether the node selector and the required node affinity allow a node.
  func allows(_ node: Node) -> Bool {
    spec.nodeSelector.allSatisfy { node.metadata.labels[$0.key] == $0.value }
      && (terms.isEmpty || terms.contains { Self.holds($0, for: node) })
  }

  /// The taints of a node that keep the Pod away; the mark of a cordon is not one of them.
  func untoleratedTaints(of node: Node) -> [Taint] {
    node.taints.filter { taint in
      (taint.effect == "NoSchedule" || taint.effect == "NoExecute")
        && taint.key != "node.kubernetes.io/unschedulable"
        && !spec.tolerations.contains { $0.tolerates(taint) }
    }
  }

  /// Whether a node is cordoned and the Pod does not put up with it.
  func isCordoned(_ node: Node) -> Bool {
    node.unschedulable
      && !spec.tolerations.contains {
        ($0.key == nil || $0.key == "" || $0.key == "node.kubernetes.io/unschedulable")
          && $0.operator == "Exists"
      }
  }

  /// Whether a selector term holds for a node; an empty term holds for none.
  static func holds(_ term: NodeSelectorTerm, for node: Node) -> Bool {
    guard !term.matchExpressions.isEmpty || !term.matchFields.isEmpty else { return false }
    return term.matchExpressions.allSatisfy { $0.matches(node.metadata.labels) }
      && term.matchFields.allSatisfy { $0.matches(["metadata.name": node.name]) }
  }

  private var terms: [NodeSelectorTerm] { spec.affinity?.requiredNodeTerms ?? [] }
}
