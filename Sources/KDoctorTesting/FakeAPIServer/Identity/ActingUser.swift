/// As whom a request is judged.
enum ActingUser: Sendable {
  /// As the one who asks; nil where that is nobody the server knows.
  case itself(User?)
  /// As somebody else, by right.
  case other(User)
  /// As nobody: the one who asks may not act for others.
  case refused(User, StatusAnswer)

  /// The user who counts.
  var user: User? {
    switch self {
    case .itself(let user): user
    case .other(let user), .refused(let user, _): user
    }
  }

  /// Reads the impersonation headers of a request.
  init(_ user: User?, _ request: APIRequest, _ authorizer: Authorizer) {
    guard let user, let name = request.headers["impersonate-user"] else {
      self = .itself(user)
      return
    }
    let groups = (request.headers["impersonate-group"] ?? "").split(separator: ",").map {
      $0.trimmingPrefix(" ")
    }.map(String.init)
    let wanted = [("users", name)] + groups.map { ("groups", $0) }
    for (resource, value) in wanted {
      let info = RequestInfo(impersonating: resource, value)
      guard authorizer.allows(user, info) else {
        self = .refused(user, StatusAnswer.forbidden(info, user: user.name))
        return
      }
    }
    self = .other(.known(name, groups: groups))
  }
}

extension RequestInfo {
  /// The right to act for a user or a group.
  fileprivate init(impersonating resource: String, _ name: String) {
    self.init(APIRequest(method: "GET", target: "/api/v1/\(resource)/\(name)", headers: [:]))
    verb = "impersonate"
  }
}
