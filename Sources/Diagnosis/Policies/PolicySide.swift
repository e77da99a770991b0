import KubeClient

/// One end of a connection: the policies of a namespace that guard it in one direction.
struct PolicySide {
  let direction: NetworkPolicyVerdict.Direction
  /// Those that certainly select the Pod at this end.
  private let selecting: [NetworkPolicy]
  /// Those that may select it.
  private let doubtful: [NetworkPolicy]

  /// Takes the policies of a namespace, and the labels of the Pod at this end; nil where they are not
  /// known.
  init(
    _ direction: NetworkPolicyVerdict.Direction, among policies: some Sequence<NetworkPolicy>,
    selecting labels: [String: String]?
  ) {
    self.direction = direction
    let guarding = policies.filter { $0.policyTypes.contains(direction.rawValue) }
    selecting = guarding.filter { policy in
      labels.map(policy.podSelector.matches) ?? policy.podSelector.text.isEmpty
    }
    doubtful =
      labels == nil ? guarding.filter { !$0.podSelector.text.isEmpty } : []
  }

  /// Whether a connection with somebody may pass.
  func verdict(on peer: PolicyPeer, port: PolicyPort) -> NetworkPolicyVerdict {
    guard !selecting.isEmpty || !doubtful.isEmpty else { return .allowed([.unselected(direction)]) }
    var misses: [NetworkPolicyVerdict.Miss] = []
    var gaps: [PolicyGap] = []
    for policy in selecting {
      for (index, rule) in rules(of: policy).enumerated() {
        let place = NetworkPolicyVerdict.Rule(
          policy: policy.reference, direction: direction, index: index)
        guard rule.covers(port) else {
          misses.append(.init(rule: place, part: .port))
          continue
        }
        switch rule.matches(peer, home: policy.namespace) {
        case .yes: return .allowed([.rule(place)])
        case .no: misses.append(.init(rule: place, part: .peer))
        case .unknown(let more): gaps += more.filter { !gaps.contains($0) }
        }
      }
    }
    // Another policy can only allow more where one selects the Pod, and only forbid where none does.
    let mayHelp = doubtful.contains { policy in
      rules(of: policy).contains {
        $0.covers(port) && $0.matches(peer, home: policy.namespace) != .no
      }
    }
    if selecting.isEmpty || mayHelp, !gaps.contains(.labels) { gaps.append(.labels) }
    if gaps.isEmpty {
      return .denied(
        .init(direction: direction, policies: selecting.map(\.reference), misses: misses))
    }
    return .unknown(gaps)
  }

  private func rules(of policy: NetworkPolicy) -> [NetworkPolicy.Rule] {
    direction == .ingress ? policy.ingress : policy.egress
  }
}
