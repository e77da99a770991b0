/// Collects the objects of one list.
struct LiveItems<Object: KubernetesObject> {
  private var entries: [(object: Object, version: UInt64)] = []
  private(set) var skipped: [SkippedObject] = []

  mutating func add(_ items: [LiveItem<Object>]) {
    for item in items {
      switch item {
      case .object(let object, let version): entries.append((object, version))
      case .skipped(let object): skipped.append(object)
      }
    }
  }

  mutating func removeAll() {
    entries = []
    skipped = []
  }

  /// Sorted by namespace and name, the newest of each name.
  func sorted() -> [Object] {
    // Positions are sorted and not entries: a Pod is a large value to move about.
    let order = entries.indices.sorted { left, right in
      let a = entries[left].object.metadata
      let b = entries[right].object.metadata
      if a.namespace != b.namespace { return a.namespace < b.namespace }
      if a.name != b.name { return a.name < b.name }
      return entries[left].version < entries[right].version
    }
    var objects: [Object] = []
    objects.reserveCapacity(order.count)
    for i in order {
      let object = entries[i].object
      if let last = objects.last, last.metadata.name == object.metadata.name,
        last.metadata.namespace == object.metadata.namespace
      {
        objects[objects.count - 1] = object
      } else {
        objects.append(object)
      }
    }
    return objects
  }
}
