/// The objects of one kind, sorted by namespace and name.
protocol Shelf: Sendable {
  var isEmpty: Bool { get }
  /// Whether the kind has an object in a namespace.
  func has(namespace: String) -> Bool
  /// The namespaces in which an object of this name is, sorted.
  func namespaces(ofName name: String) -> [String]
  /// The texts of the objects that a scope means.
  func sources(in scope: Scope) -> [ItemSource]
}

/// The objects of one kind, with the place of each namespace among them.
struct TypedShelf<Object: KubernetesObject>: Shelf {
  let objects: [Object]
  /// The text of each object.
  let sources: [ItemSource]
  let ranges: [String: Range<Int>]

  /// - Parameters:
  ///   - sorted: objects in order of namespace and name.
  ///   - sources: the text of each.
  init(sorted objects: [Object], sources: [ItemSource]) {
    self.objects = objects
    self.sources = sources
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    for i in objects.indices {
      let namespace = objects[i].metadata.namespace
      if i + 1 == objects.count || objects[i + 1].metadata.namespace != namespace {
        ranges[namespace] = start..<i + 1
        start = i + 1
      }
    }
    self.ranges = ranges
  }

  var isEmpty: Bool { objects.isEmpty }

  func has(namespace: String) -> Bool { ranges[namespace] != nil }

  func namespaces(ofName name: String) -> [String] {
    objects.filter { $0.metadata.name == name }.map(\.metadata.namespace)
  }

  /// The objects of one namespace; all of them for nil.
  func objects(in namespace: String?) -> [Object] { Array(objects[range(of: namespace)]) }

  func sources(in scope: Scope) -> [ItemSource] {
    range(of: scope.namespace).filter { scope.admits(objects[$0].metadata) }.map { sources[$0] }
  }

  private func range(of namespace: String?) -> Range<Int> {
    guard let namespace, !namespace.isEmpty, Object.kind.isNamespaced else {
      return objects.indices
    }
    return ranges[namespace] ?? 0..<0
  }
}
