/// The objects with their history: what a page of an older list sees, and what a watch replays.
struct ObjectStore: Sendable {
  /// The objects at one moment.
  struct Version: Sendable {
    var shelves: [APIResource.ID: any Shelf]
    var revision: Int

    /// The objects of a type; none where there are no objects of it.
    func shelf(_ resource: APIResource) -> any Shelf { shelves[resource.id] ?? ArrayShelf() }
  }

  /// How many changes are remembered, as long lists and late watches need them.
  private static let remembered = 1000

  private(set) var cluster: FakeCluster
  private var versions: [Version]
  private(set) var changes: [WatchChange] = []

  /// Starts with a cluster as it was recorded.
  init(_ cluster: FakeCluster) {
    self.cluster = cluster
    versions = [Version(shelves: cluster.shelves, revision: cluster.revision)]
  }

  /// The objects as they are now.
  var current: Version {
    versions.last ?? Version(shelves: [:], revision: cluster.revision)
  }

  /// The oldest revision that is still known.
  var oldestRevision: Int { versions.first?.revision ?? cluster.revision }

  /// The objects as they were; nil where that is forgotten.
  func version(at revision: Int) -> Version? {
    guard revision >= oldestRevision else { return nil }
    return versions.last { $0.revision <= revision }
  }

  /// The resource type behind a path; nil where it is not installed.
  func resource(group: String, version: String, name: String) -> APIResource? {
    cluster.resources.first { $0.group == group && $0.version == version && $0.name == name }
  }

  /// Adds an object or replaces the one of that name.
  mutating func put(_ object: JSONNode) throws -> WatchChange {
    let resource = cluster.register(object)
    let revision = current.revision + 1
    var object = FakeCluster.withMarkedSecret(object)
    object.set(["metadata", "resourceVersion"], to: .string(String(revision)))
    let new = try RecordedObject(object)
    var shelf = ArrayShelf(copying: current.shelf(resource))
    let old = shelf.put(new)
    return remember(
      WatchChange(resource: resource, revision: revision, old: old, new: new), shelf)
  }

  /// Takes an object away; nil where there is none.
  mutating func remove(
    kind: String, namespace: String, name: String
  ) throws -> WatchChange? {
    guard let resource = cluster.resources.first(where: { $0.kind == kind }) else { return nil }
    var shelf = ArrayShelf(copying: current.shelf(resource))
    let key = namespace.isEmpty ? name : "\(namespace)/\(name)"
    guard let old = shelf.remove(key: key) else { return nil }
    return remember(
      WatchChange(resource: resource, revision: current.revision + 1, old: old, new: nil), shelf)
  }

  /// Forgets everything but the present, as etcd's compaction does.
  mutating func compact() {
    versions = [current]
    changes = []
  }

  private mutating func remember(_ change: WatchChange, _ shelf: ArrayShelf) -> WatchChange {
    var shelves = current.shelves
    shelves[change.resource.id] = shelf
    versions.append(Version(shelves: shelves, revision: change.revision))
    changes.append(change)
    if versions.count > Self.remembered {
      versions.removeFirst()
      changes.removeFirst()
    }
    return change
  }
}
