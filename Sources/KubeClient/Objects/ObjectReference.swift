/// Names one object: kind, namespace (empty where the kind has none) and name.
public struct ObjectReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The kind as manifests spell it; also kinds that kdoctor does not read, as owners have them.
  public var kind: String
  /// The namespace; empty for kinds that have none.
  public var namespace: String
  /// The object's name.
  public var name: String

  /// Makes a reference from its three parts.
  public init(kind: String, namespace: String, name: String) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
  }

  /// `kind/name` in lower case, as kubectl prints and accepts it.
  public var description: String { "\(kind.lowercased())/\(name)" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.namespace, left.kind, left.name) < (right.namespace, right.kind, right.name)
  }
}
