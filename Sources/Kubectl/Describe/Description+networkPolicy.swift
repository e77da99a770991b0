import KubeClient

extension Description {
  /// A NetworkPolicy.
  mutating func networkPolicy(_ policy: KubeObject) {
    field(0, "Name", policy.name)
    field(0, "Namespace", policy.namespace)
    field(0, "Created on", Clock.plain(policy.created))
    marks(policy)
    line(0, "Spec:")
    let selector = LabelText.selector(policy.spec.podSelector)
    // kubectl indents what follows the title once more.
    line(
      1,
      "PodSelector:     "
        + (selector == "<none>"
          ? "<none> (Allowing the specific traffic to all pods in this namespace)" : selector))
    let types = policy.spec.policyTypes.array.map(\.text)
    rules("ingress", policy.spec.ingress.array, isAffected: types.contains("Ingress"))
    rules("egress", policy.spec.egress.array, isAffected: types.contains("Egress"))
    line(1, "Policy Types: " + (types.isEmpty ? "<none>" : types.joined(separator: ", ")))
  }

  private mutating func rules(_ direction: String, _ rules: [JSONTree], isAffected: Bool) {
    guard isAffected else {
      line(1, "Not affecting \(direction) traffic")
      return
    }
    line(1, "Allowing \(direction) traffic:")
    if rules.isEmpty {
      line(2, "<none> (Selected pods are isolated for \(direction) connectivity)")
    }
    for (i, rule) in rules.enumerated() {
      if i > 0 { line(2, "----------") }
      if rule.ports.array.isEmpty { line(2, "To Port: <any> (traffic allowed to all ports)") }
      for port in rule.ports.array { self.port(port) }
      let isIngress = direction == "ingress"
      peers(
        isIngress ? "From" : "To", isIngress ? rule.from : rule.to,
        what: isIngress ? "source" : "destination")
    }
  }

  private mutating func port(_ port: JSONTree) {
    let transport = port.protocol.string ?? "TCP"
    let number = port.port.exists ? port.port.text : "<nil>"
    line(
      2,
      port.endPort.exists
        ? "To Port Range: \(number)-\(port.endPort.text)/\(transport)"
        : "To Port: \(number)/\(transport)")
  }

  private mutating func peers(_ title: String, _ peers: JSONTree, what: String) {
    if peers.array.isEmpty { line(2, "\(title): <any> (traffic not restricted by \(what))") }
    for peer in peers.array {
      line(2, "\(title):")
      if peer.namespaceSelector.exists {
        line(3, "NamespaceSelector: \(LabelText.selector(peer.namespaceSelector))")
      }
      if peer.podSelector.exists {
        line(3, "PodSelector: \(LabelText.selector(peer.podSelector))")
      }
      if peer.ipBlock.exists {
        line(3, "IPBlock:")
        line(4, "CIDR: \(peer.ipBlock.cidr.text)")
        line(4, "Except: \(peer.ipBlock.except.array.map(\.text).joined(separator: ", "))")
      }
    }
  }
}
