extension ClusterDescription {
  /// What in the manifests may make an object that they lack; first of all what names it.
  public func maker(
    of kind: ObjectKind, named name: String, in namespace: String
  ) -> ObjectMaker? {
    let able = makers.filter { $0.mayMake(kind, named: name, in: namespace) }
    return able.first { $0.names != nil } ?? able.first
  }
}
