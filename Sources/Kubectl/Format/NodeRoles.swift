import KubeClient

/// What a node is for, by its labels.
enum NodeRoles {
  private static let prefix = "node-role.kubernetes.io/"

  /// The roles, sorted; `<none>` without any.
  static func text(of node: KubeObject) -> String {
    let roles = node.labels.object.compactMap { key, value -> String? in
      if key.hasPrefix(prefix) { return String(key.dropFirst(prefix.count)) }
      return key == "kubernetes.io/role" ? value.string : nil
    }
    let text = Set(roles).filter { !$0.isEmpty }.sorted().joined(separator: ",")
    return text.isEmpty ? "<none>" : text
  }
}
