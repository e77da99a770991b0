import KubeClient

extension NetworkPolicy.Rule {
  /// Its ports, for example `TCP/80, UDP/53, TCP/8000-8100`.
  var portsText: String { ports.map(\.text).joined(separator: ", ") }

  /// Its peers, for example `podSelector app=web, ipBlock 10.0.0.0/8`.
  var peersText: String { peers.map(\.text).joined(separator: ", ") }
}

extension NetworkPolicy.Port {
  fileprivate var text: String {
    guard let port else { return `protocol` }
    return "\(`protocol`)/\(port)" + (endPort.map { "-\($0)" } ?? "")
  }
}

extension NetworkPolicy.Peer {
  fileprivate var text: String {
    if let block = ipBlock {
      return "ipBlock \(block.cidr)"
        + (block.except.isEmpty ? "" : " except \(block.except.joined(separator: " "))")
    }
    let selectors = [("namespaceSelector", namespaceSelector), ("podSelector", podSelector)]
    return selectors.compactMap { name, selector in
      selector.map { "\(name) \($0.text.isEmpty ? "{}" : $0.text)" }
    }.joined(separator: " + ")
  }
}
