import KubeClient

/// The objects that somebody means: `deployment/shop/cart`, `*/shop/*`, `node/worker-*`.
public struct ObjectPattern: Sendable, Hashable {
  /// Nil for all kinds.
  private let kind: ObjectKind?
  /// Nil for all namespaces, and for kinds that have none.
  private let namespace: NamePattern?
  private let name: NamePattern

  /// Reads `KIND/NAMESPACE/NAME`, or `KIND/NAME` for any namespace and for kinds that have none.
  init(parsing text: String) throws(IgnoreProblem) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard 2...3 ~= parts.count, parts.allSatisfy({ !$0.isEmpty }) else { throw .badObject(text) }
    if parts[0] == "*" {
      kind = nil
    } else if let known = ObjectKind(spelling: parts[0]) {
      kind = known
      if parts.count == 3, !known.isNamespaced { throw .badObject(text) }
    } else {
      let kinds = ObjectKind.allCases.map { $0.rawValue.lowercased() }
      throw .unknownKind(parts[0], nearest: NearWords.of(parts[0], among: kinds))
    }
    namespace = parts.count == 3 ? NamePattern(parts[1]) : nil
    name = NamePattern(parts[parts.count - 1])
  }

  /// Whether the object is meant, or lives in a namespace that is.
  func matches(_ object: ObjectReference) -> Bool {
    if kind == .namespace, !object.namespace.isEmpty { return name.matches(object.namespace) }
    return (kind == nil || kind?.rawValue == object.kind)
      && (namespace?.matches(object.namespace) ?? true) && name.matches(object.name)
  }
}
