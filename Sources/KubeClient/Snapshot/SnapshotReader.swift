public import Foundation

/// A recorded cluster: all objects, logs and visits of a snapshot, in memory.
///
/// What the recording does not hold comes back as unavailable. A folder or archive is complete
/// unless its `index.json` says otherwise; a bare file tells nothing of kinds that it has no object
/// of.
public struct SnapshotReader: ClusterReader {
  public let clock: Date
  public let cluster: ClusterDescription
  /// Whether a cluster has held any of it, so that it is no manifests.
  public let wasInCluster: Bool
  /// Objects that kdoctor does not read, counted by kind (`Certificate.cert-manager.io`).
  public let otherKinds: [String: Int]
  let shelves: [ObjectKind: any Shelf]
  let capture: Capture
  let logs: [RecordedLog.Key: [RecordedLog]]
  /// Empty where visits are left out or none was recorded.
  let visits: [RecordedVisit]

  /// Objects that are in the input but could not be read, sorted.
  public var skipped: [SkippedObject] { cluster.skipped }
  /// The namespace that was asked for when the snapshot was saved; nil for all, and where several
  /// inputs or none of them say so.
  public var savedNamespace: String? {
    guard !capture.hasBareFiles, capture.folders.count == 1 else { return nil }
    let names = capture.folders[0].namespaces ?? []
    return names.count == 1 ? names[0] : nil
  }
  /// Whether the input is manifests that were never applied.
  public var isManifestOnly: Bool { cluster.isManifestOnly }

  /// Reads files, folders and archives; all together are one cluster.
  ///
  /// - Parameters:
  ///   - paths: files in JSON or YAML, folders, `.tar`, `.tgz`; `-` is the standard input.
  ///   - standardInput: gives all of the standard input; called at most once.
  ///   - clock: the moment to judge for; nil takes the one that an `index.json` states, else the
  ///     newest time in the objects, and 1970 where they hold none.
  ///   - includeProbes: whether to read the visits in `probes.json`.
  ///   - namespace: where objects are that name none; kubectl would take the context's.
  /// - Throws: ``SnapshotError`` where an input is broken or holds nothing usable.
  public static func load(
    _ paths: [String], standardInput: () throws -> [UInt8], clock: Date? = nil,
    includeProbes: Bool = true, namespace: String? = nil
  ) throws -> SnapshotReader {
    let loader = SnapshotLoader(includeProbes: includeProbes, namespace: namespace ?? "default")
    var input: JSONBytes?
    for path in paths {
      if path == "-" {
        if input == nil { input = JSONBytes(try standardInput()) }
        if let input { try loader.addFile(input, name: FileLocation.standardInput) }
      } else {
        try loader.add(path: path)
      }
    }
    let name = paths.map { $0 == "-" ? FileLocation.standardInput : $0 }.joined(separator: ", ")
    return try loader.finish(name: name, clock: clock)
  }

  /// Takes a snapshot folder that is already in memory.
  ///
  /// - Parameters:
  ///   - files: the contents by path inside the folder, for example `cluster.json`.
  ///   - name: what a report calls the cluster.
  ///   - clock: as in ``load(_:standardInput:clock:includeProbes:)``.
  ///   - includeProbes: whether to read the visits in `probes.json`.
  /// - Throws: ``SnapshotError``.
  public init(
    files: [String: [UInt8]], name: String, clock: Date? = nil, includeProbes: Bool = true
  ) throws {
    let loader = SnapshotLoader(includeProbes: includeProbes)
    try loader.addFolder(files.mapValues { JSONBytes($0) }, name: name)
    self = try loader.finish(name: name, clock: clock)
  }

  init(
    clock: Date, cluster: ClusterDescription, wasInCluster: Bool, otherKinds: [String: Int],
    shelves: [ObjectKind: any Shelf], capture: Capture, logs: [RecordedLog.Key: [RecordedLog]],
    visits: [RecordedVisit]
  ) {
    self.clock = clock
    self.cluster = cluster
    self.wasInCluster = wasInCluster
    self.otherKinds = otherKinds
    self.shelves = shelves
    self.capture = capture
    self.logs = logs
    self.visits = visits
  }

  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    let kind = Object.kind
    let shelf = shelves[kind] as? TypedShelf<Object>
    let all = shelf?.objects(in: scope.namespace) ?? []
    if let missing = missing(kind, in: scope, hasObjects: !all.isEmpty) {
      return .unavailable(missing)
    }
    let isNarrow = scope.name != nil || scope.labels != nil
    return .value(isNarrow ? all.filter { scope.admits($0.metadata) } : all)
  }

  /// Why a kind cannot be listed; nil where the list can be given as it is.
  ///
  /// - Parameter hasObjects: whether there is any object of the kind in the scope's namespace.
  func missing(_ kind: ObjectKind, in scope: Scope, hasObjects: Bool) -> Unavailable? {
    let missing = capture.missing(
      kind, in: scope, hasObjects: hasObjects, isKnown: !(shelves[kind]?.isEmpty ?? true))
    if let missing { return missing }
    let namespace = kind.isNamespaced ? scope.namespace ?? "" : ""
    // Objects that are there but unreadable must not read as "none".
    let hides =
      !hasObjects
      && skipped.contains {
        $0.kind == kind.rawValue && (namespace.isEmpty || $0.namespace == namespace)
      }
    guard hides else { return nil }
    return Unavailable(
      .notCaptured, verb: "list", resource: kind.resource, group: kind.group, namespace: namespace)
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    let key = RecordedLog.Key(pod: pod, container: container, previous: previous)
    let candidates = logs[key] ?? []
    let match =
      candidates.first { $0.namespace == namespace }
      ?? candidates.first { $0.namespace == nil && $0.home.admits(namespace) }
    if let match { return .value(match.text) }
    return .unavailable(capture.missingLog(pod: pod, namespace: namespace))
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    let reading = recorded(visit.place) ?? visit.place.substitute.flatMap(recorded)
    return reading ?? .unavailable(visit.place.notSent())
  }

  private func recorded(_ place: Visit.Place) -> Reading<VisitResult>? {
    let unnamed = place.moved(to: "")
    let match =
      visits.first { $0.place == place }
      ?? visits.first { $0.place == unnamed && $0.home.admits(place.namespace) }
    return match?.reading
  }
}
