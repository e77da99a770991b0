import KubeClient

extension CheckContext {
  /// Why something that manifests name and lack may be there all the same; nil where it evidently is
  /// missing.
  func doubt(
    about kind: ObjectKind, named name: String, in namespace: String
  ) -> Unavailable? {
    let cluster = inventory.cluster
    if let maker = cluster.maker(of: kind, named: name, in: namespace) {
      return maker.doubt(about: kind, named: name, in: namespace)
    }
    guard cluster.mayBeElsewhere else { return nil }
    return Unavailable(
      .notCaptured, verb: "list", resource: kind.resource, group: kind.group, namespace: namespace)
  }
}
