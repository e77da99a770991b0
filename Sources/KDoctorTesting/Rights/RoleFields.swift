import Yams

/// Holds the document of a Role against the fields that RBAC knows, and their types.
enum RoleFields {
  /// What is wrong with a document.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  private static let top: Set<String> = ["apiVersion", "kind", "metadata", "rules"]
  private static let metadata: Set<String> = ["name", "namespace"]
  private static let rule: Set<String> = ["apiGroups", "resources", "verbs"]

  static func check(_ node: Node) throws {
    try expect(fields: top, at: "", of: node)
    guard node["apiVersion"]?.string == "rbac.authorization.k8s.io/v1" else {
      throw Problem(description: "apiVersion is not that of RBAC")
    }
    guard let kind = node["kind"]?.string, ["Role", "ClusterRole"].contains(kind) else {
      throw Problem(description: "kind is neither Role nor ClusterRole")
    }
    if let fields = node["metadata"] {
      try expect(fields: metadata, at: "metadata", of: fields)
      for (key, value) in fields.mapping ?? [:] { try expectText(value, at: key.string ?? "?") }
      if kind == "ClusterRole", fields["namespace"] != nil {
        throw Problem(description: "a ClusterRole has no namespace")
      }
    }
    for entry in node["rules"]?.array() ?? [] {
      try expect(fields: rule, at: "rules", of: entry)
      for (key, list) in entry.mapping ?? [:] {
        guard let items = list.sequence, !items.isEmpty else {
          throw Problem(description: "rules.\(key.string ?? "?") is no list, or an empty one")
        }
        for item in items { try expectText(item, at: key.string ?? "?") }
      }
    }
  }

  private static func expect(fields: Set<String>, at place: String, of node: Node) throws {
    guard let mapping = node.mapping else { throw Problem(description: "\(place) is no mapping") }
    let unknown = mapping.keys.compactMap(\.string).filter { !fields.contains($0) }
    guard unknown.isEmpty else {
      throw Problem(description: "\(place) has \(unknown.joined(separator: ", "))")
    }
  }

  /// An API server takes a plain `123` or `true` for a number or a truth value, and refuses it.
  private static func expectText(_ node: Node, at place: String) throws {
    guard node.tag == Tag(.str) else {
      throw Problem(description: "\(place): '\(node.string ?? "?")' is no text")
    }
  }
}
