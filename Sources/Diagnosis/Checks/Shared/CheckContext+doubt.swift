import KubeClient

extension CheckContext {
  /// Why something that manifests name and lack may be there all the same; nil where it evidently is
  /// missing.
  ///
  /// - Parameter existing: the names of the others of its kind and namespace.
  func doubt(
    about kind: ObjectKind, named name: String, in namespace: String, among existing: [String]
  ) -> Unavailable? {
    let cluster = inventory.cluster
    let maker = cluster.maker(of: kind, named: name, in: namespace)
    // A slip of the pen tells more than what might be made or elsewhere, but for what has that name.
    let isSlip = NearNames.misspelling(of: name, among: existing) != nil
    if let maker, maker.names != nil || !isSlip {
      return maker.doubt(about: kind, named: name, in: namespace)
    }
    guard cluster.mayBeElsewhere, !isSlip else { return nil }
    return Unavailable(
      .notCaptured, verb: "list", resource: kind.resource, group: kind.group, namespace: namespace)
  }
}
