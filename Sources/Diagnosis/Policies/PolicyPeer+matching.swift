import KubeClient

extension PolicyPeer {
  /// Whether an entry of a rule's `from` or `to` means it.
  ///
  /// - Parameter home: the namespace of the policy.
  func matches(_ entry: NetworkPolicy.Peer, home: String) -> Certainty {
    if let block = entry.ipBlock { return matches(block) }
    guard entry.podSelector != nil || entry.namespaceSelector != nil else { return .no }
    switch self {
    case .anybody: return .yes
    case .pod(let pod):
      guard entry.podSelector?.matches(pod.labels) ?? true else { return .no }
      let isThere = Self.matches(entry.namespaceSelector, pod.namespace, home: home)
      // Most plug-ins take its packets for the node's; some know it by its labels.
      return pod.hostNetwork && isThere == .yes ? .unknown([.hostNetwork]) : isThere
    case .apiServer:
      // Some plug-ins give what is on the nodes' networks a namespace of its own.
      return entry.namespaceSelector == nil ? .no : .unknown([.hostNetwork])
    }
  }

  private static func matches(
    _ selector: LabelSelector?, _ namespace: PolicyNamespace, home: String
  ) -> Certainty {
    selector.map(namespace.matches) ?? Certainty(namespace.name == home)
  }

  private func matches(_ block: NetworkPolicy.IPBlock) -> Certainty {
    guard let range = IPRange(block.cidr) else { return .no }
    let exceptions = block.except.compactMap(IPRange.init)
    let addresses: [String]
    switch self {
    case .anybody: return .yes
    case .pod(let pod): addresses = pod.addresses
    case .apiServer(let known): addresses = known()
    }
    let answers = addresses.compactMap(IPAddress.init).map { address in
      range.contains(address) && !exceptions.contains { $0.contains(address) }
    }
    if answers.isEmpty, range.isWhole, exceptions.isEmpty { return .yes }
    if !answers.isEmpty, answers.allSatisfy({ $0 }) { return .yes }
    // Packets of a node may come from another of its addresses, such as a tunnel's.
    let isSure = !isOnHost && !answers.isEmpty && !answers.contains(true)
    return isSure ? .no : .unknown([.address])
  }
}
