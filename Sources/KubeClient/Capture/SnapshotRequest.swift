/// One thing to read for a snapshot.
public struct SnapshotRequest: Sendable, Hashable {
  public var kind: ObjectKind
  /// With a name, the one object is read whole; without, Secrets and ConfigMaps are read as metadata
  /// alone.
  public var scope: Scope

  /// Makes a request from its parts.
  public init(_ kind: ObjectKind, in scope: Scope = Scope()) {
    self.kind = kind
    self.scope = scope
  }

  /// Empty for all namespaces and for kinds that have none.
  var namespace: String { kind.isNamespaced ? scope.namespace ?? "" : "" }

  /// What the index says of it when nothing came.
  func gap(_ unavailable: Unavailable) -> SnapshotIndex.Gap {
    SnapshotIndex.Gap(
      unavailable: unavailable, labels: scope.labels?.text, name: scope.name)
  }

  /// What the index says of it when it was read.
  func part(count: Int) -> SnapshotIndex.Part {
    SnapshotIndex.Part(
      kind: kind, namespace: namespace, labels: scope.labels?.text, name: scope.name, count: count)
  }
}
