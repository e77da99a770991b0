import KubeClient

/// The objects of one kind, or why they could not be read.
struct Captured<Object: KubernetesObject>: Sendable {
  /// Sorted by namespace and name; empty where nothing could be read.
  let all: [Object]
  /// Why nothing could be read.
  let unavailable: Unavailable?
  private let ranges: [String: Range<Int>]

  /// Takes a reading; its objects must be sorted by namespace and name.
  init(_ reading: Reading<[Object]>) {
    all = reading.value ?? []
    unavailable = reading.unavailable
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    for index in all.indices
    where index + 1 == all.count || all[index + 1].namespace != all[index].namespace {
      ranges[all[index].namespace] = start..<(index + 1)
      start = index + 1
    }
    self.ranges = ranges
  }

  /// The objects of a namespace, sorted by name.
  func inNamespace(_ namespace: String) -> ArraySlice<Object> {
    all[ranges[namespace] ?? 0..<0]
  }

  /// The object of a name; the namespace is empty for kinds that have none.
  func named(_ name: String, in namespace: String = "") -> Object? {
    let range = inNamespace(namespace)
    var low = range.startIndex
    var high = range.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if range[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < range.endIndex && range[low].name == name ? range[low] : nil
  }
}
