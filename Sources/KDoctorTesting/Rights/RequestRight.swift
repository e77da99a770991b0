import Foundation

/// The right that a request to an API server needs, as the server itself makes it out.
public struct RequestRight: Sendable, Hashable, CustomStringConvertible {
  /// For example `list`.
  public var verb: String
  /// Empty for the core group.
  public var group: String
  /// With its subresource, for example `pods/log`; the path for what is no resource, such as `/version`.
  public var resource: String
  /// Empty for resources without a namespace, or for all namespaces.
  public var namespace: String

  /// Makes a right from its parts.
  public init(verb: String, group: String = "", resource: String, namespace: String = "") {
    self.verb = verb
    self.group = group
    self.resource = resource
    self.namespace = namespace
  }

  /// Reads the first line of a request.
  ///
  /// - Parameters:
  ///   - method: for example `GET`.
  ///   - target: path and query, for example `/api/v1/namespaces/web/pods?limit=500`.
  public init(method: String, target: String) {
    let parts = URLComponents(string: target)
    let path = parts?.path ?? target
    let words = path.split(separator: "/").map(String.init)
    let start = words.first == "api" ? 2 : words.first == "apis" ? 3 : words.count
    guard words.count > start else {
      self.init(verb: method.lowercased(), resource: path)
      return
    }
    var rest = words[start...]
    var namespace = ""
    // A namespace that is not asked for itself says where to look.
    if rest.count > 2, rest.first == "namespaces" {
      namespace = rest[rest.startIndex + 1]
      rest = rest.dropFirst(2)
    }
    let names = Array(rest)
    let watches = parts?.queryItems?.contains {
      $0.name == "watch" && ["1", "true"].contains($0.value)
    }
    self.init(
      verb: Self.verb(method, hasName: names.count > 1, watches: watches ?? false),
      group: start == 3 ? words[1] : "",
      resource: names.count > 2 ? "\(names[0])/\(names[2])" : names[0], namespace: namespace)
  }

  public var description: String {
    let whole = group.isEmpty ? resource : "\(resource).\(group)"
    return namespace.isEmpty ? "\(verb) \(whole)" : "\(verb) \(whole) in namespace \(namespace)"
  }

  private static func verb(_ method: String, hasName: Bool, watches: Bool) -> String {
    switch method {
    case "GET", "HEAD": watches ? "watch" : hasName ? "get" : "list"
    case "POST": "create"
    case "PUT": "update"
    case "PATCH": "patch"
    case "DELETE": hasName ? "delete" : "deletecollection"
    default: method.lowercased()
    }
  }
}
