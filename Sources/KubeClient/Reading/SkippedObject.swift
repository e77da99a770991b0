/// An object that the input holds but that could not be read.
public struct SkippedObject: Sendable, Hashable, Comparable {
  /// The kind as the input spells it.
  public var kind: String
  /// Empty where the kind has none or it could not be read.
  public var namespace: String
  /// Empty where it could not be read.
  public var name: String
  /// What is wrong with it, for example `spec.replicas: expected number, found string`.
  public var problem: String
  /// Where it is written, of manifests.
  public var location: FileLocation?

  /// Makes an entry from its parts.
  public init(
    kind: String, namespace: String, name: String, problem: String, location: FileLocation? = nil
  ) {
    self.kind = kind
    self.namespace = namespace
    self.name = name
    self.problem = problem
    self.location = location
  }

  /// The object, as far as it is known.
  public var reference: ObjectReference {
    ObjectReference(kind: kind, namespace: namespace, name: name)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.namespace, left.kind, left.name, left.problem)
      < (right.namespace, right.kind, right.name, right.problem)
  }
}
