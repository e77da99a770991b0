/// Objects held in memory.
struct ArrayShelf: Shelf {
  private var keys: [String]
  private var objects: [any ServedObject]

  /// Takes objects in any order; of two with the same key, the last stays.
  init(_ objects: [any ServedObject] = []) {
    let latest = Dictionary(objects.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    keys = latest.keys.sorted()
    self.objects = keys.compactMap { latest[$0] }
  }

  /// Takes over all objects of a shelf, so that they can be changed.
  init(copying shelf: any Shelf) {
    if let shelf = shelf as? ArrayShelf {
      self = shelf
    } else {
      keys = (0..<shelf.count).map { shelf.key(at: $0) }
      objects = (0..<shelf.count).map { shelf.object(at: $0) }
    }
  }

  var count: Int { keys.count }
  func key(at index: Int) -> String { keys[index] }
  func object(at index: Int) -> any ServedObject { objects[index] }

  /// Puts an object in its place; returns what stood there.
  mutating func put(_ object: any ServedObject) -> (any ServedObject)? {
    let index = index(notBelow: object.key)
    if index < keys.count, keys[index] == object.key {
      let old = objects[index]
      objects[index] = object
      return old
    }
    keys.insert(object.key, at: index)
    objects.insert(object, at: index)
    return nil
  }

  /// Takes an object out.
  mutating func remove(key: String) -> (any ServedObject)? {
    let index = index(notBelow: key)
    guard index < keys.count, keys[index] == key else { return nil }
    keys.remove(at: index)
    return objects.remove(at: index)
  }
}
