/// Decides who may do what.
struct Authorizer: Sendable {
  var grants: [Grant]
  /// What nobody may read, because the recording's own account could not.
  var forbidden: [FakeCluster.Forbidden]

  /// Whether a user may do what a request asks for.
  func allows(_ user: User, _ info: RequestInfo) -> Bool {
    if info.isResource, forbidden.contains(where: { covers($0, info) }) { return false }
    if user.groups.contains("system:masters") { return true }
    if !info.isResource, isPublic(info, user) { return true }
    return grants.contains { grant in
      (grant.subject == user.name || user.groups.contains(grant.subject))
        && (grant.namespace == nil || (info.isResource && grant.namespace == info.namespace))
        && grant.rules.contains { $0.allows(info) }
    }
  }

  private func covers(_ entry: FakeCluster.Forbidden, _ info: RequestInfo) -> Bool {
    let place = entry.namespace ?? ""
    return entry.resource == info.ruleResource && (entry.group ?? "") == info.group
      && (place.isEmpty || place == info.namespace || info.namespace.isEmpty)
  }

  /// The paths that every cluster opens to all, and those that it opens to whom it knows.
  private func isPublic(_ info: RequestInfo, _ user: User) -> Bool {
    guard info.verb == "get" else { return false }
    if ["/healthz", "/livez", "/readyz", "/version", "/version/"].contains(info.path) {
      return true
    }
    let isDiscovery =
      ["/api", "/apis"].contains(info.path) || info.path.hasPrefix("/api/")
      || info.path.hasPrefix("/apis/")
    return isDiscovery && user.groups.contains("system:authenticated")
  }
}
