/// An object of the Kubernetes API, reduced to the fields that kdoctor's checks read.
public protocol KubernetesObject: Sendable, JSONReadable {
  /// The kind as manifests spell it, for example `Deployment`.
  static var kind: ObjectKind { get }
  /// The object's identity and bookkeeping. Settable, because whoever reads a file fills in the
  /// namespace that kubectl would assume.
  var metadata: ObjectMeta { get set }
}

extension KubernetesObject {
  /// The object's name.
  public var name: String { metadata.name }
  /// The object's namespace; empty for kinds that have none.
  public var namespace: String { metadata.namespace }
  /// Where the object stands in the cluster.
  public var reference: ObjectReference {
    ObjectReference(kind: Self.kind.rawValue, namespace: metadata.namespace, name: metadata.name)
  }
}
