import KubeClient

/// The objects of one kind, or why they could not be read.
struct Captured<Object: KubernetesObject>: Sendable {
  private let objects: [Object]
  private let reason: Unavailable?
  private let ranges: [String: Range<Int>]
  /// The list that is needed here and has not been read yet.
  private let missing: Fetch?

  /// Takes a reading; its objects must be sorted by namespace and name.
  init(_ reading: Reading<[Object]>) {
    objects = reading.value ?? []
    reason = reading.unavailable
    missing = nil
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    for index in objects.indices
    where index + 1 == objects.count || objects[index + 1].namespace != objects[index].namespace {
      ranges[objects[index].namespace] = start..<(index + 1)
      start = index + 1
    }
    self.ranges = ranges
  }

  /// Stands for a list that nobody has read; whoever looks at it will find it read the next time.
  init(missing: Fetch) {
    objects = []
    reason = nil
    ranges = [:]
    self.missing = missing
  }

  /// Takes what was read of a scope.
  init(_ readings: Readings, in scope: Scope) {
    let fetch = Fetch(Object.self, in: scope)
    if let reading = readings.reading(fetch, of: Object.self) {
      self.init(reading)
    } else {
      self.init(missing: fetch)
    }
  }

  /// Whether it has been read, or tried.
  var isLoaded: Bool { missing == nil }

  /// Sorted by namespace and name; empty where nothing could be read.
  var all: [Object] {
    touch()
    return objects
  }

  /// Why nothing could be read.
  var unavailable: Unavailable? {
    touch()
    return reason
  }

  /// The objects of a namespace, sorted by name.
  func inNamespace(_ namespace: String) -> ArraySlice<Object> {
    touch()
    return objects[ranges[namespace] ?? 0..<0]
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

  /// Says that the list is needed.
  func touch() {
    if let missing {
      Wants.current?.add(missing)
    } else if let reason, reason.isRefusal {
      Wants.current?.note(refused: reason)
    }
  }
}
