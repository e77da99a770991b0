import KubeClient

/// One list that a walk needs: a kind in a scope.
struct Fetch: Sendable {
  /// What is read, by which it is found again.
  struct Key: Hashable, Sendable {
    var kind: ObjectKind
    var scope: Scope
  }

  let key: Key
  /// Reads it; gives a `Reading` of an array of the kind's objects.
  let run: @Sendable (any ClusterReader) async -> any Sendable

  /// A list of a type; the namespace of a kind that has none does not matter.
  init<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) {
    let scope = scope.normalized(for: Object.kind)
    key = Key(kind: Object.kind, scope: scope)
    run = { await $0.list(Object.self, in: scope) }
  }
}

extension Scope {
  /// The same scope, without a namespace where the kind has none.
  func normalized(for kind: ObjectKind) -> Scope {
    kind.isNamespaced ? self : Scope(labels: labels, name: name)
  }
}
