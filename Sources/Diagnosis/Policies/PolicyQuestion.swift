import KubeClient

/// May somebody connect to a port of a Pod, as far as NetworkPolicies say?
struct PolicyQuestion: Sendable {
  var client: PolicyPeer
  var target: PolicyPod
  /// A port of the Pod, not of a Service.
  var port: Int
  var `protocol`: String

  /// Answers from the policies of the two namespaces.
  ///
  /// - Parameter policies: those of a namespace, or why they could not be read; the client's are
  ///   asked for only where the target's let it in.
  func verdict(
    policies: (_ namespace: String) -> Reading<[NetworkPolicy]>
  ) -> NetworkPolicyVerdict {
    if isItself { return .allowed([.itself]) }
    if let node = client.hostNode, node == target.nodeName { return .allowed([.ownNode]) }
    let ingress = ingress(policies)
    if case .denied = ingress { return ingress }
    guard let egress = egress(policies) else { return ingress }
    return switch (ingress, egress) {
    case (_, .denied): egress
    case (.allowed(let these), .allowed(let those)): .allowed(those + these)
    case (.unknown(let these), .unknown(let those)):
      .unknown(those + these.filter { !those.contains($0) })
    case (.unknown, _): ingress
    default: egress
    }
  }

  private var isItself: Bool {
    guard case .pod(let pod) = client, let name = pod.name else { return false }
    return name == target.name && pod.namespace.name == target.namespace.name
  }

  private var targetPort: PolicyPort {
    PolicyPort(
      number: port, names: target.names(of: port, protocol: `protocol`), protocol: `protocol`)
  }

  private func ingress(
    _ policies: (String) -> Reading<[NetworkPolicy]>
  ) -> NetworkPolicyVerdict {
    guard let guarding = policies(target.namespace.name).value else {
      return .unknown([.policies(namespace: target.namespace.name)])
    }
    var peer = client
    if case .pod(let pod) = client { peer = .pod(pod.reaching(target)) }
    let side = PolicySide(.ingress, among: guarding, selecting: target.labels)
    return softened(side.verdict(on: peer, port: targetPort))
  }

  /// Nil where no policy guards the client, because it is no Pod.
  private func egress(
    _ policies: (String) -> Reading<[NetworkPolicy]>
  ) -> NetworkPolicyVerdict? {
    guard let home = client.namespace else { return nil }
    guard let guarding = policies(home.name).value else {
      return .unknown([.policies(namespace: home.name)])
    }
    var labels: [String: String]?
    var peer = target
    if case .pod(let pod) = client {
      labels = pod.labels
      peer = target.reaching(pod)
    }
    let side = PolicySide(.egress, among: guarding, selecting: labels)
    return softened(side.verdict(on: .pod(peer), port: targetPort))
  }

  /// What is on a node's network passes in many clusters whatever policies say.
  private func softened(_ verdict: NetworkPolicyVerdict) -> NetworkPolicyVerdict {
    guard client.isOnHost || target.hostNetwork, case .denied = verdict else { return verdict }
    return .unknown([.hostNetwork])
  }
}
