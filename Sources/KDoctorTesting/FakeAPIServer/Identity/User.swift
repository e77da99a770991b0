/// Who a request comes from, as the server has found out.
struct User: Sendable, Hashable {
  var name: String
  var groups: Set<String>

  static let anonymous = User(name: "system:anonymous", groups: ["system:unauthenticated"])

  /// A user whom the server knows.
  static func known(_ name: String, groups: [String]) -> User {
    User(name: name, groups: Set(groups).union(["system:authenticated"]))
  }
}
