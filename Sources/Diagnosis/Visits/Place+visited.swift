import KubeClient

extension Visit.Place {
  /// The object that is visited.
  var visited: ObjectReference {
    let (kind, name): (ObjectKind, String) =
      switch self {
      case .pod(_, let name, _), .podIP(_, let name, _): (.pod, name)
      case .service(_, let name, _), .servicePath(_, let name, _, _), .clusterDNS(_, let name),
        .clusterIP(_, let name, _):
        (.service, name)
      case .ingress(_, let name, _, _), .ingressTLS(_, let name, _, _),
        .publicInternet(_, let name, _, _):
        (.ingress, name)
      }
    return ObjectReference(kind: kind.rawValue, namespace: namespace, name: name)
  }
}
