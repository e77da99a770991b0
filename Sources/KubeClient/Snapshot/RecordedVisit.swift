/// What one visit answered when the recording was made.
struct RecordedVisit: Sendable {
  /// Whom the visit was for; namespaces are compared apart from it.
  enum Target: Sendable, Hashable {
    case pod(name: String, port: Int)
    case service(name: String, port: Int)
    case ingress(name: String, host: String, path: String)
    case publicInternet(name: String, host: String, path: String)
  }

  /// The namespace where the recording names it.
  var namespace: String?
  var home: Home
  var target: Target
  var result: VisitResult

  /// Whether this is the answer to a visit, namespaces aside.
  func matches(_ visit: Visit) -> Bool {
    switch visit {
    case .pod(_, let name, let port): target == .pod(name: name, port: port)
    case .service(_, let name, let port): target == .service(name: name, port: port)
    case .ingress(_, let name, let host, let path):
      target == .ingress(name: name, host: host, path: path)
    case .publicInternet(_, let name, let host, let path):
      target == .publicInternet(name: name, host: host, path: path)
    }
  }
}

extension RecordedVisit.Target {
  /// The kind and the name of the object that was visited.
  var object: (kind: ObjectKind, name: String) {
    switch self {
    case .pod(let name, _): (.pod, name)
    case .service(let name, _): (.service, name)
    case .ingress(let name, _, _), .publicInternet(let name, _, _): (.ingress, name)
    }
  }
}

extension Visit {
  /// The namespace of what is visited.
  var namespace: String {
    switch self {
    case .pod(let namespace, _, _), .service(let namespace, _, _),
      .ingress(let namespace, _, _, _), .publicInternet(let namespace, _, _, _):
      namespace
    }
  }

  /// What an account must be allowed to `get` for it; the public internet asks nobody's leave.
  var resource: String {
    switch self {
    case .pod, .ingress: "pods/portforward"
    case .service: "services/proxy"
    case .publicInternet: "publicInternet"
    }
  }
}
