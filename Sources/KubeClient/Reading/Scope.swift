/// Which objects of a kind to list.
public struct Scope: Sendable, Hashable {
  /// Nil for all namespaces, and for kinds that have none.
  public var namespace: String?
  /// Only objects with such labels; nil for all.
  public var labels: LabelSelector?
  /// Only the object of this name; nil for all. Of Secrets and ConfigMaps the keys are read only
  /// where a name is given.
  public var name: String?

  /// Makes a scope from its parts.
  public init(namespace: String? = nil, labels: LabelSelector? = nil, name: String? = nil) {
    self.namespace = namespace
    self.labels = labels
    self.name = name
  }

  /// Whether an object of the scope's namespace is meant.
  func admits(_ metadata: ObjectMeta) -> Bool {
    (name == nil || metadata.name == name) && (labels?.matches(metadata.labels) ?? true)
  }
}
