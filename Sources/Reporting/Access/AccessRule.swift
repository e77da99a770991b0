/// A rule of a Role: these verbs on these resources of one API group.
public struct AccessRule: Sendable, Hashable {
  /// The API group; empty for the core group.
  public var group: String
  /// Sorted.
  public var resources: [String]
  /// Sorted.
  public var verbs: [String]

  /// The fewest rules that grant these rights and no other; sorted by group, verbs and resources.
  static func granting(_ rights: some Sequence<AccessRight>) -> [AccessRule] {
    var verbs: [Target: Set<String>] = [:]
    for right in rights {
      verbs[Target(group: right.group, resource: right.resource), default: []].insert(right.verb)
    }
    var resources: [Grant: [String]] = [:]
    for (target, verbs) in verbs {
      resources[Grant(group: target.group, verbs: verbs.sorted()), default: []]
        .append(target.resource)
    }
    let rules = resources.map { grant, resources in
      AccessRule(group: grant.group, resources: resources.sorted(), verbs: grant.verbs)
    }
    return rules.sorted {
      ($0.group, $0.verbs.joined(separator: ",")) < ($1.group, $1.verbs.joined(separator: ","))
    }
  }

  private struct Target: Hashable {
    var group: String
    var resource: String
  }

  private struct Grant: Hashable {
    var group: String
    var verbs: [String]
  }
}
