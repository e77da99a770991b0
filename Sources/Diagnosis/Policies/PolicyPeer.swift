/// The other side of a connection, as the rules of a NetworkPolicy see it.
enum PolicyPeer: Sendable {
  /// Whoever may be let in: is anybody?
  case anybody
  case pod(PolicyPod)
  /// The API server; where it is, is looked up only where a rule speaks of addresses.
  case apiServer(addresses: @Sendable () -> [String])

  /// The namespace whose policies for outgoing traffic concern it; nil for what is no Pod.
  var namespace: PolicyNamespace? {
    switch self {
    case .pod(let pod): pod.namespace
    case .anybody, .apiServer: nil
    }
  }

  /// Whether it is outside the networks of Pods, where plug-ins differ in what they enforce.
  var isOnHost: Bool {
    switch self {
    case .pod(let pod): pod.hostNetwork
    case .apiServer: true
    case .anybody: false
    }
  }

  /// The node whose network it is on, if it is known.
  var hostNode: String? {
    switch self {
    case .pod(let pod): pod.hostNetwork ? pod.nodeName : nil
    case .anybody, .apiServer: nil
    }
  }
}
