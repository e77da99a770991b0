/// Something in manifests that makes further objects once it is applied, or lets its holder make them.
public struct ObjectMaker: Sendable, Hashable {
  /// What it is called, for example `Certificate shop-tls`.
  public var title: String
  /// What it makes.
  public var kinds: Set<ObjectKind>
  /// Where; nil for anywhere.
  public var namespace: String?
  /// What they are called; nil where nobody can tell.
  public var names: Set<String>?

  /// Makes a maker from its parts.
  public init(
    _ title: String, makes kinds: Set<ObjectKind>, in namespace: String?, names: Set<String>?
  ) {
    self.title = title
    self.kinds = kinds
    self.namespace = namespace
    self.names = names
  }

  /// Whether an object may come of it.
  func mayMake(_ kind: ObjectKind, named name: String, in namespace: String) -> Bool {
    kinds.contains(kind) && self.namespace.map { $0 == namespace } ?? true
      && names.map { $0.contains(name) } ?? true
  }

  /// Why nobody can tell whether an object that manifests lack will be there.
  public func doubt(about kind: ObjectKind, named name: String, in namespace: String) -> Unavailable
  {
    Unavailable(
      .notCaptured, verb: "", resource: kind.resource, group: kind.group, namespace: namespace,
      detail: "\(kind.rawValue) \(name) may be made by \(title)")
  }
}
