/// What a request asks for, in the words of RBAC.
struct RequestInfo: Sendable, Hashable {
  /// False for paths such as `/version`.
  var isResource: Bool
  /// `get`, `list`, `watch`, or what a writing method would be called.
  var verb: String
  /// Empty for the core group.
  var group = ""
  var version = ""
  /// The plural, without the subresource.
  var resource = ""
  var subresource = ""
  /// Empty for all namespaces and for what has none.
  var namespace = ""
  /// Empty for a list.
  var name = ""
  var path: String

  /// The resource as rules spell it, for example `pods/log`.
  var ruleResource: String { subresource.isEmpty ? resource : "\(resource)/\(subresource)" }

  /// The resource as messages spell it, for example `deployments.apps`.
  var qualifiedResource: String { group.isEmpty ? resource : "\(resource).\(group)" }

  /// Reads method and path.
  init(_ request: APIRequest) {
    path = request.path
    isResource = false
    verb = request.method.lowercased()
    var parts = request.path.split(separator: "/").map(String.init)
    switch parts.first {
    case "api" where parts.count >= 2:
      version = parts[1]
      parts.removeFirst(2)
    case "apis" where parts.count >= 3:
      group = parts[1]
      version = parts[2]
      parts.removeFirst(3)
    default: return
    }
    guard !parts.isEmpty else { return }
    isResource = true
    readResource(parts)
    verb = Self.verb(request, isNamed: !name.isEmpty)
    // A list narrowed to one name is judged as if it were asked for by that name.
    if verb == "list" || verb == "watch", name.isEmpty, let field = request.value("fieldSelector") {
      name = (try? FieldQuery(field))?.exactName ?? ""
    }
  }

  private mutating func readResource(_ parts: [String]) {
    var parts = parts[...]
    if parts.first == "namespaces", parts.count >= 2 {
      namespace = parts[parts.startIndex + 1]
      let isNamespaceItself =
        parts.count == 2 || (parts.count == 3 && ["status", "finalize"].contains(parts.last))
      if !isNamespaceItself { parts = parts.dropFirst(2) }
    }
    resource = parts.popFirst() ?? ""
    name = parts.popFirst() ?? ""
    // What follows a subresource is its own business.
    subresource = parts.popFirst() ?? ""
  }

  private static func verb(_ request: APIRequest, isNamed: Bool) -> String {
    switch request.method {
    case "GET", "HEAD":
      request.flag("watch") ? "watch" : isNamed ? "get" : "list"
    case "POST": "create"
    case "PUT": "update"
    case "PATCH": "patch"
    case "DELETE": isNamed ? "delete" : "deletecollection"
    default: request.method.lowercased()
    }
  }
}
