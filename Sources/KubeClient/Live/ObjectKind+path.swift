extension ObjectKind {
  /// The version of the API that kdoctor reads.
  var version: String { self == .horizontalPodAutoscaler ? "v2" : "v1" }

  /// The `apiVersion` of manifests, for example `apps/v1`; items of a list do not repeat it.
  public var apiVersion: String { group.isEmpty ? version : "\(group)/\(version)" }

  /// Whether lists ask for the objects' metadata alone, because their values are nobody's business.
  var isListedAsMetadata: Bool { self == .secret || self == .configMap }

  /// Where the objects of this kind are, for example `/apis/apps/v1/namespaces/shop/deployments`.
  ///
  /// - Parameter namespace: empty or nil for all namespaces; ignored where the kind has none.
  func collectionPath(namespace: String?) -> String {
    let root = group.isEmpty ? "/api/\(version)" : "/apis/\(group)/\(version)"
    guard isNamespaced, let namespace, !namespace.isEmpty else { return "\(root)/\(resource)" }
    return "\(root)/namespaces/\(PercentEncoding.encode(namespace))/\(resource)"
  }
}
