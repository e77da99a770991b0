/// Whom to act as: `as`, `as-uid`, `as-groups` and `as-user-extra` of a kubeconfig.
public struct Impersonation: Sendable, Hashable {
  public var user: String
  public var uid: String?
  public var groups: [String]
  public var extra: [String: [String]]

  /// Makes an impersonation from its parts.
  public init(
    user: String, uid: String? = nil, groups: [String] = [], extra: [String: [String]] = [:]
  ) {
    self.user = user
    self.uid = uid
    self.groups = groups
    self.extra = extra
  }
}
