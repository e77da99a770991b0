import KubeClient

extension NetworkPolicy.Rule {
  /// Whether it speaks of a port; without ports it speaks of all.
  func covers(_ port: PolicyPort) -> Bool {
    ports.isEmpty || ports.contains { $0.covers(port) }
  }

  /// Whether it speaks of somebody; without peers it speaks of all.
  ///
  /// - Parameter home: the namespace of the policy.
  func matches(_ peer: PolicyPeer, home: String) -> Certainty {
    peers.isEmpty ? .yes : .any(peers.lazy.map { peer.matches($0, home: home) })
  }
}

extension NetworkPolicy.Port {
  fileprivate func covers(_ port: PolicyPort) -> Bool {
    guard `protocol` == port.protocol else { return false }
    switch self.port {
    case nil: return true
    case .string(let name): return port.names.contains(name)
    case .int(let first): return first...max(first, endPort ?? first) ~= port.number
    }
  }
}
