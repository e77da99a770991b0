import Yams

/// A Role or ClusterRole, read from YAML as strictly as an API server reads it.
public struct RoleManifest: Decodable, Sendable, Hashable {
  /// Its name and place.
  public struct Metadata: Decodable, Sendable, Hashable {
    public var name: String
    public var namespace: String?
  }

  /// What it allows.
  public struct Rule: Decodable, Sendable, Hashable {
    public var apiGroups: [String]
    public var resources: [String]
    public var verbs: [String]

    /// Makes a rule from its parts.
    public init(apiGroups: [String], resources: [String], verbs: [String]) {
      self.apiGroups = apiGroups
      self.resources = resources
      self.verbs = verbs
    }

    func allows(_ right: RequestRight) -> Bool {
      verbs.contains(right.verb) && apiGroups.contains(right.group)
        && resources.contains(right.resource)
    }
  }

  public var apiVersion: String
  public var kind: String
  public var metadata: Metadata
  public var rules: [Rule]

  /// Reads all documents of a text.
  ///
  /// - Throws: what is wrong with it; also a field that no Role has, and a value of another type.
  public static func all(in yaml: String) throws -> [RoleManifest] {
    try Yams.compose_all(yaml: yaml).map { node in
      try RoleFields.check(node)
      return try YAMLDecoder().decode(RoleManifest.self, from: node)
    }
  }

  /// Every right that it grants, for one namespace or, by a ClusterRole, for all.
  public var rights: Set<RequestRight> {
    Set(
      rules.flatMap { rule in
        rule.apiGroups.flatMap { group in
          rule.resources.flatMap { resource in
            rule.verbs.map { verb in
              RequestRight(
                verb: verb, group: group, resource: resource, namespace: metadata.namespace ?? "")
            }
          }
        }
      })
  }

  /// Whether it allows a request, in whichever namespace it is bound.
  public func allows(_ right: RequestRight) -> Bool { rules.contains { $0.allows(right) } }
}
