/// All objects of one resource type, in the order of their keys.
protocol Shelf: Sendable {
  var count: Int { get }
  /// The key of an object, without making the object.
  func key(at index: Int) -> String
  func object(at index: Int) -> any ServedObject
}

extension Shelf {
  /// The index of the first object whose key is not below the given one.
  func index(notBelow key: String) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The indices of the objects in a namespace; all for an empty one.
  func indices(in namespace: String) -> Range<Int> {
    guard !namespace.isEmpty else { return 0..<count }
    // "0" follows "/" in the order of bytes.
    return index(notBelow: namespace + "/")..<index(notBelow: namespace + "0")
  }

  /// The object with a key.
  func object(key: String) -> (any ServedObject)? {
    let index = index(notBelow: key)
    guard index < count, self.key(at: index) == key else { return nil }
    return object(at: index)
  }
}
