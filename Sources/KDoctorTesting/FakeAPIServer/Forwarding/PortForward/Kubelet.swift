/// The kubelet of a node, as the API server sees it.
struct Kubelet: Sendable {
  private var node: JSONNode?
  private var name: String
  private var hostIP: String?

  /// - Parameter podsHostIP: the node's address as a Pod on it knows it.
  init(_ name: String, _ objects: ClusterObjects, podsHostIP: String?) {
    self.name = name
    node = objects.node("nodes", "", name)
    hostIP = podsHostIP
  }

  /// What the API server says where the node is known and its address is not.
  var unknownAddress: String? {
    guard let node, addresses(node).isEmpty else { return nil }
    return "no preferred addresses found; known addresses: []"
  }

  /// Whether nothing has been heard of it for long.
  var isSilent: Bool {
    (node?["status"]?["conditions"]?.items ?? []).contains {
      $0["type"]?.text == "Ready" && $0["status"]?.text == "Unknown"
    }
  }

  /// What a connection to it ends with.
  var refused: String {
    let internalIP = node.flatMap { node in
      addresses(node).first { $0["type"]?.text == "InternalIP" }?["address"]?.text
    }
    return "dial tcp \(internalIP ?? hostIP ?? name):10250: connect: connection refused"
  }

  private func addresses(_ node: JSONNode) -> [JSONNode] {
    node["status"]?["addresses"]?.items ?? []
  }
}
