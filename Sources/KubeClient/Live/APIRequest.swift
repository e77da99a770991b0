/// A request to an API server, without what belongs to the connection. All are GETs.
struct APIRequest: Sendable, Hashable {
  /// One `name=value` of a query.
  struct Parameter: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// The right that it needs, in the words of RBAC.
  var verb: String
  var resource: String
  /// Empty for the core group.
  var group: String
  /// Empty where there is none, and for all namespaces.
  var namespace: String
  /// Encoded, without the server's prefix.
  var path: String
  var query: [Parameter] = []
  /// The media types wanted, best first.
  var accept = Self.json

  static let json = "application/json"
  static let jsonOrText = "application/json, */*"

  /// The JSON of objects, or of lists of them, without anything but metadata.
  static func metadata(_ kind: String) -> String { "\(json);as=\(kind);v=v1;g=meta.k8s.io" }

  /// Path and query as they go over the wire.
  var target: String {
    guard !query.isEmpty else { return path }
    let pairs = query.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }
    return "\(path)?\(pairs.joined(separator: "&"))"
  }

  /// The answer for a reader whose request came to nothing.
  func unavailable(_ reason: Unavailable.Reason, detail: String?) -> Unavailable {
    Unavailable(
      reason, verb: verb, resource: resource, group: group, namespace: namespace, detail: detail)
  }
}
