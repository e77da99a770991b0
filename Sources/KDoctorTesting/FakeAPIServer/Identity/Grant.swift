import Yams

/// Rules given to a user or a group: a binding and its Role in one.
public struct Grant: Sendable, Hashable {
  /// A user's or a group's name.
  public var subject: String
  /// Where they hold; nil for the whole cluster.
  public var namespace: String?
  public var rules: [PolicyRule]

  /// Gives rules to a user or a group.
  public init(to subject: String, in namespace: String? = nil, _ rules: [PolicyRule]) {
    self.subject = subject
    self.namespace = namespace
    self.rules = rules
  }

  /// Gives all Roles and ClusterRoles of a YAML text to a user or a group. The rules of a
  /// ClusterRole hold everywhere unless a namespace is named; those of a Role in the namespace
  /// named, or else in its own.
  ///
  /// - Throws: What the YAML reader throws.
  public static func roles(
    yaml: String, to subject: String, in namespace: String? = nil
  ) throws -> [Grant] {
    let decoder = YAMLDecoder()
    return try Yams.compose_all(yaml: yaml).compactMap { node in
      let manifest = try decoder.decode(Manifest.self, from: node)
      guard ["Role", "ClusterRole"].contains(manifest.kind) else { return nil }
      let home = manifest.kind == "Role" ? manifest.metadata?.namespace ?? "default" : nil
      return Grant(to: subject, in: namespace ?? home, manifest.rules ?? [])
    }
  }

  private struct Manifest: Decodable {
    var kind: String?
    var metadata: Metadata?
    var rules: [PolicyRule]?
  }

  private struct Metadata: Decodable {
    var namespace: String?
  }
}
