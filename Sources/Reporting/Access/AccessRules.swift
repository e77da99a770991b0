public import KubeClient

/// The smallest set of Roles that would have allowed what was missing, and nothing else.
///
/// What is missing in a namespace is a Role there; what lives in no namespace, or was asked of all of
/// them, is one ClusterRole. Names of objects are not known beforehand, so no rule names any.
public struct AccessRules: Sendable, Hashable {
  /// The ClusterRole first, then the Roles by namespace; empty where nothing was forbidden.
  public let roles: [AccessRole]

  /// Takes what could not be read; only what was forbidden counts.
  public init(missing needs: some Sequence<Unavailable>) {
    let rights = Set(needs.compactMap(AccessRight.init(missing:)).flatMap(\.whole))
    let needed = rights.filter { $0.namespace.isEmpty || !rights.contains($0.everywhere) }
    roles = Dictionary(grouping: needed, by: \.namespace).sorted { $0.key < $1.key }
      .map { namespace, rights in
        AccessRole(
          namespace: namespace.isEmpty ? nil : namespace, rules: AccessRule.granting(rights))
      }
  }
}
