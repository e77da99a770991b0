import KubeClient

/// What the NetworkPolicies that select a Pod let in.
struct NetworkPolicyVerdict {
  /// A port of a Pod, with the names under which a policy may mean it.
  struct Port {
    var number: Int
    var names: Set<String>
    var `protocol`: String
  }

  /// Somebody who wants in.
  struct Caller {
    var labels: [String: String]
    var namespace: String
    /// Nil where the Namespace was not read.
    var namespaceLabels: [String: String]?
  }

  /// The policies that select the Pod and speak of incoming traffic; empty lets everybody in.
  let policies: [NetworkPolicy]

  /// Takes the policies of a namespace that select Pods with these labels.
  init(selecting labels: [String: String], among policies: some Sequence<NetworkPolicy>) {
    self.policies = policies.filter {
      $0.policyTypes.contains("Ingress") && $0.podSelector.matches(labels)
    }
  }

  /// Whether anybody at all reaches the port.
  func admitsAnybody(to port: Port) -> Bool {
    policies.isEmpty
      || rules(for: port).contains { rule in
        rule.peers.isEmpty || rule.peers.contains(where: Self.isSomebody)
      }
  }

  /// Whether a caller reaches the port; in doubt it does.
  func admits(_ caller: Caller, to port: Port) -> Bool {
    policies.isEmpty
      || rules(for: port).contains { rule in
        rule.peers.isEmpty || rule.peers.contains { Self.admits($0, caller, home: home) }
      }
  }

  private var home: String { policies.first?.namespace ?? "" }

  private func rules(for port: Port) -> [NetworkPolicy.Rule] {
    policies.flatMap(\.ingress).filter { rule in
      rule.ports.isEmpty || rule.ports.contains { Self.covers($0, port) }
    }
  }

  private static func covers(_ allowed: NetworkPolicy.Port, _ port: Port) -> Bool {
    guard allowed.protocol == port.protocol else { return false }
    switch allowed.port {
    case nil: return true
    case .string(let name): return port.names.contains(name)
    case .int(let first):
      return (first...max(first, allowed.endPort ?? first)).contains(port.number)
    }
  }

  private static func isSomebody(_ peer: NetworkPolicy.Peer) -> Bool {
    peer.podSelector != nil || peer.namespaceSelector != nil || !(peer.ipBlock?.cidr ?? "").isEmpty
  }

  private static func admits(
    _ peer: NetworkPolicy.Peer, _ caller: Caller, home: String
  ) -> Bool {
    // An address may be anybody's, also the caller's.
    if let block = peer.ipBlock { return !block.cidr.isEmpty }
    guard peer.podSelector?.matches(caller.labels) ?? true else { return false }
    guard let selector = peer.namespaceSelector else {
      return peer.podSelector != nil && caller.namespace == home
    }
    if let labels = caller.namespaceLabels { return selector.matches(labels) }
    // Every Namespace carries its own name; of other labels nothing is known.
    let nameKey = "kubernetes.io/metadata.name"
    let keys = Set(selector.matchLabels.keys).union(selector.matchExpressions.map(\.key))
    guard keys.isSubset(of: [nameKey]) else { return true }
    return selector.matches([nameKey: caller.namespace])
  }
}
