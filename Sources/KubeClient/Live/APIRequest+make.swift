extension APIRequest {
  /// One page of a list.
  ///
  /// - Parameter next: the token that the page before ended with; nil for the first.
  static func list(_ kind: ObjectKind, in scope: Scope, limit: Int, next: String?) -> Self {
    var request = collection("list", kind, in: scope)
    if kind.isListedAsMetadata { request.accept = metadata("PartialObjectMetadataList") }
    request.query.append(Parameter(name: "limit", value: "\(limit)"))
    if let next { request.query.append(Parameter(name: "continue", value: next)) }
    return request
  }

  /// The changes to a list since a version of it.
  ///
  /// - Parameter seconds: after how long the server is to end the answer.
  static func watch(
    _ kind: ObjectKind, in scope: Scope, since version: String, seconds: Int
  ) -> Self {
    var request = collection("watch", kind, in: scope)
    if kind.isListedAsMetadata { request.accept = metadata("PartialObjectMetadata") }
    request.query += [
      Parameter(name: "watch", value: "1"), Parameter(name: "allowWatchBookmarks", value: "true"),
      Parameter(name: "resourceVersion", value: version),
      Parameter(name: "timeoutSeconds", value: "\(seconds)"),
    ]
    return request
  }

  /// One object with everything in it.
  static func object(_ kind: ObjectKind, name: String, namespace: String?) -> Self {
    var request = collection("get", kind, in: Scope(namespace: namespace))
    request.path += "/\(PercentEncoding.encode(name))"
    return request
  }

  /// The end of a container's log.
  static func log(
    pod: String, namespace: String, container: String, previous: Bool, lines: Int, bytes: Int
  ) -> Self {
    var request = object(.pod, name: pod, namespace: namespace)
    request.resource = "pods/log"
    request.path += "/log"
    request.accept = jsonOrText
    request.query = [
      Parameter(name: "container", value: container),
      Parameter(name: "previous", value: "\(previous)"),
      Parameter(name: "tailLines", value: "\(lines)"),
      Parameter(name: "limitBytes", value: "\(bytes)"),
    ]
    return request
  }

  /// Which version the server is of.
  static let version = APIRequest(
    verb: "get", resource: "version", group: "", namespace: "", path: "/version")

  private static func collection(_ verb: String, _ kind: ObjectKind, in scope: Scope) -> Self {
    let namespace = kind.isNamespaced ? scope.namespace ?? "" : ""
    var request = APIRequest(
      verb: verb, resource: kind.resource, group: kind.group, namespace: namespace,
      path: kind.collectionPath(namespace: namespace))
    if let labels = scope.labels?.text, !labels.isEmpty {
      request.query.append(Parameter(name: "labelSelector", value: labels))
    }
    if let name = scope.name {
      request.query.append(Parameter(name: "fieldSelector", value: "metadata.name=\(name)"))
    }
    return request
  }
}
