/// What one visit answered when the recording was made.
struct RecordedVisit: Sendable {
  /// Whom the visit was for; its namespace is empty where the recording does not name it.
  var place: Visit.Place
  var home: Home
  var reading: Reading<VisitResult>
}

extension Visit.Place {
  /// The kind and the name of the object that is visited.
  var object: (kind: ObjectKind, name: String) {
    switch self {
    case .pod(_, let name, _), .podIP(_, let name, _): (.pod, name)
    case .service(_, let name, _), .servicePath(_, let name, _, _), .clusterDNS(_, let name),
      .clusterIP(_, let name, _):
      (.service, name)
    case .ingress(_, let name, _, _), .ingressTLS(_, let name, _, _),
      .publicInternet(_, let name, _, _):
      (.ingress, name)
    }
  }

  /// The same place in another namespace.
  func moved(to namespace: String) -> Self {
    switch self {
    case .pod(_, let name, let port): .pod(namespace: namespace, name: name, port: port)
    case .service(_, let name, let port): .service(namespace: namespace, name: name, port: port)
    case .servicePath(_, let name, let port, let path):
      .servicePath(namespace: namespace, name: name, port: port, path: path)
    case .ingress(_, let name, let host, let path):
      .ingress(namespace: namespace, name: name, host: host, path: path)
    case .ingressTLS(_, let name, let host, let path):
      .ingressTLS(namespace: namespace, name: name, host: host, path: path)
    case .publicInternet(_, let name, let host, let path):
      .publicInternet(namespace: namespace, name: name, host: host, path: path)
    case .clusterDNS(_, let name): .clusterDNS(namespace: namespace, name: name)
    case .clusterIP(_, let name, let port):
      .clusterIP(namespace: namespace, name: name, port: port)
    case .podIP(_, let name, let port): .podIP(namespace: namespace, name: name, port: port)
    }
  }

  /// The place whose answer stands for this one where this one was not visited; nil where none does.
  var substitute: Self? {
    guard case .servicePath(let namespace, let name, let port, _) = self else { return nil }
    return .service(namespace: namespace, name: name, port: port)
  }
}
