// The compiler ascribes C's `stat` now to one module, now to the other.
import CoreFoundation
import Foundation

/// Gathers the inputs of one snapshot: finds out what each of them is and hands it to its reader.
final class SnapshotLoader {
  let includeProbes: Bool
  let objects: ObjectCollector
  private var capture = Capture()
  private var logs: [RecordedLog.Key: [RecordedLog]] = [:]
  private var visits: [RecordedVisit] = []
  private var vantage: Vantage?

  /// - Parameter namespace: where objects are that name none themselves.
  init(includeProbes: Bool, namespace: String = "default") {
    self.includeProbes = includeProbes
    objects = ObjectCollector(namespace: namespace)
  }

  /// Has somebody look at every file and object from now on.
  func watch(_ watcher: SnapshotWatcher) { objects.watcher = watcher }

  /// Adds a file or folder.
  func add(path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw SnapshotError.unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      try addFolder(SnapshotFolder.read(path), name: path)
    } else {
      try addFile(JSONBytes(path: path), name: path)
    }
  }

  /// Adds the contents of one file: an archive, or text with objects.
  func addFile(_ bytes: JSONBytes, name: String) throws {
    var bytes = bytes
    if Gzip.matches(bytes) { bytes = try Gzip.unpack(bytes, name: name) }
    if Tar.matches(bytes) {
      let members = SnapshotFolder.withoutHidden(try Tar.members(bytes, name: name))
      try addFolder(SnapshotFolder.withoutCommonRoot(members), name: name)
    } else {
      capture.hasBareFiles = true
      objects.beginInput()
      try DocumentReader(bytes: bytes, name: name, collector: objects).read()
    }
  }

  /// Adds a folder, given as contents by path.
  func addFolder(_ files: [String: JSONBytes], name: String) throws {
    objects.beginInput()
    for (path, bytes) in files { objects.watcher?.note(file: path, bytes) }
    let named = SnapshotFolder.clusterFiles.filter { files[$0] != nil }
    let isRecording = !named.isEmpty
    let manifests = isRecording ? nil : try ManifestFolder(files, name: name)
    objects.warnings += manifests?.notes ?? []
    let texts = manifests?.texts ?? named
    guard !texts.isEmpty else {
      throw files.isEmpty
        ? SnapshotError.empty(path: name)
        : .noObjects(
          path: name,
          problems: objects.warnings.isEmpty
            ? ["it has no cluster.json and no other .json or .yaml file"] : objects.warnings)
    }
    for text in texts {
      guard let bytes = files[text] else { continue }
      do {
        try DocumentReader(bytes: bytes, name: "\(name)/\(text)", collector: objects).read()
      } catch SnapshotError.empty where !isRecording {
        // Comments alone are nothing to complain of among other manifests.
        continue
      }
    }
    if isRecording {
      capture.folders.append(try index(of: files, name: name))
    } else {
      capture.hasBareFiles = true
    }
    addLogs(files)
    if includeProbes { try addVisits(files, name: name) }
  }

  private func index(of files: [String: JSONBytes], name: String) throws -> SnapshotIndex {
    guard let bytes = files["index.json"] else { return SnapshotIndex() }
    return try companion(SnapshotIndex.self, bytes, "\(name)/index.json")
  }

  private func addLogs(_ files: [String: JSONBytes]) {
    for path in files.keys.sorted() where path.hasPrefix("logs/") {
      let parts = path.split(separator: "/")
      guard let bytes = files[path], parts.count == 2 || parts.count == 3,
        let key = RecordedLog.Key(fileName: String(parts[parts.count - 1]))
      else { continue }
      let namespace = parts.count == 3 ? String(parts[1]) : nil
      logs[key, default: []].append(
        RecordedLog(
          namespace: namespace, home: objects.home(.pod, name: key.pod), text: logEnd(bytes)))
    }
  }

  /// The last whole lines of a log.
  private func logEnd(_ bytes: JSONBytes) -> String {
    var kept = bytes.buffer.suffix(SnapshotLimits.logBytes)
    if kept.count < bytes.count, let newline = kept.firstIndex(of: 0x0A) {
      kept = kept[(newline + 1)...]
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private func addVisits(_ files: [String: JSONBytes], name: String) throws {
    guard let bytes = files["probes.json"] else { return }
    let file = try companion(ProbesFile.self, bytes, "\(name)/probes.json")
    vantage = vantage ?? file.vantage
    for (place, reading) in file.visits {
      let object = place.object
      let home = objects.home(object.kind, name: object.name)
      visits.append(RecordedVisit(place: place, home: home, reading: reading))
    }
  }

  /// Reads a file that holds one object of kdoctor's own.
  private func companion<T: JSONReadable>(
    _ type: T.Type, _ bytes: JSONBytes, _ path: String
  ) throws -> T {
    do {
      var scanner = JSONScanner(bytes: bytes, strings: objects.strings)
      let start = scanner.byte(0) == 0xEF ? 3 : 0
      let end = scanner.skipSpace(try scanner.scanValue(start))
      guard end >= scanner.end else { throw scanner.failure(end, "text after the object") }
      guard scanner.tape.tokens[0].kind == .object else {
        throw JSONFieldError(path: "", expected: "object", found: scanner.tape.tokens[0].kind.name)
      }
      return try T(json: JSONObject(tape: scanner.tape, index: 0))
    } catch let error as JSONSyntaxError {
      throw SnapshotError.badCompanion(path: path, reason: error.description)
    } catch let error as JSONFieldError {
      throw SnapshotError.badCompanion(path: path, reason: error.description)
    }
  }

  /// Makes the reader.
  func finish(name: String, clock: Date?) throws -> SnapshotReader {
    guard objects.usable > 0 else {
      throw SnapshotError.noObjects(path: name, problems: objects.warnings)
    }
    var shelves: [ObjectKind: any Shelf] = [:]
    var written: [ObjectReference: DocumentPlace.Found] = [:]
    for kind in ObjectKind.allCases {
      guard let contents = objects.builders[kind]?.finish() else { continue }
      shelves[kind] = contents.shelf
      objects.warnings += contents.duplicates.map(\.text)
      if objects.isManifestOnly { written.merge(contents.written) { $1 } }
    }
    if objects.isManifestOnly { objects.warnings += objects.testHooks.map(\.note) }
    if let note = objects.mixture { objects.warnings.append(note) }
    warnOfParts(shelves)
    let refused = objects.isManifestOnly ? refusals(shelves, written) : []
    let context = capture.folders.lazy.compactMap(\.context).first
    var cluster = ClusterDescription(
      source: .snapshot, name: context.map { "\($0) (\(name))" } ?? name,
      version: capture.folders.lazy.compactMap(\.serverVersion).first, warnings: objects.warnings,
      skipped: (objects.skipped + refused).sorted(), isManifestOnly: objects.isManifestOnly)
    cluster.vantage = vantage
    if objects.isManifestOnly { cluster.makers = objects.makers + knownMakers(shelves) }
    cluster.locations = written.mapValues(\.location)
    cluster.fields = written.compactMapValues(\.fields)
    if objects.isManifestOnly { cluster.foreignWorkloads = objects.foreignWorkloads }
    return SnapshotReader(
      clock: clock ?? self.clock, cluster: cluster,
      wasInCluster: objects.wasInCluster || !capture.folders.isEmpty,
      otherKinds: objects.otherKinds, shelves: shelves, capture: capture, logs: logs, visits: visits
    )
  }

  /// What the API server refuses of manifests; each is told.
  private func refusals(
    _ shelves: [ObjectKind: any Shelf], _ written: [ObjectReference: DocumentPlace.Found]
  ) -> [SkippedObject] {
    ManifestRules.refused(shelves).map { object in
      var object = object
      object.location = written[object.reference]?.location
      let place = object.location.map { "\($0) " } ?? ""
      objects.warnings.append("\(place)(\(object.kind) \(object.name)): \(object.problem)")
      return object
    }
  }

  private func knownMakers(_ shelves: [ObjectKind: any Shelf]) -> [ObjectMaker] {
    let services = shelves[.service] as? TypedShelf<Service>
    let ingresses = shelves[.ingress] as? TypedShelf<Ingress>
    let jobs = shelves[.job] as? TypedShelf<Job>
    return (services?.objects ?? []).compactMap { ObjectMaker($0) }
      + (ingresses?.objects ?? []).compactMap { ObjectMaker($0) }
      + (jobs?.objects ?? []).compactMap { ObjectMaker($0) }
  }

  /// The moment that the indexes name. Inputs without one can be younger, so that the newest time in
  /// the objects counts beside them.
  private var clock: Date {
    let newest = Date(timeIntervalSince1970: objects.newest)
    let stated = capture.folders.compactMap(\.createdAt)
    guard let latest = stated.max() else { return newest }
    let isStated = !capture.hasBareFiles && stated.count == capture.folders.count
    return isStated ? latest : max(latest, newest)
  }

  /// A kind that was recorded in some namespaces only still lists as a whole, so it is said here.
  private func warnOfParts(_ shelves: [ObjectKind: any Shelf]) {
    for gap in capture.folders.flatMap(\.notCaptured) where gap.name == nil && gap.labels == nil {
      let refusal = gap.unavailable
      guard let kind = ObjectKind.allCases.first(where: { $0.resource == refusal.resource }),
        shelves[kind].map({ !$0.isEmpty }) ?? false
      else { continue }
      let place = refusal.namespace.isEmpty ? "everywhere" : "in namespace \(refusal.namespace)"
      objects.warnings.append(
        "\(refusal.resource) were not recorded \(place) (\(refusal.reason.rawValue))")
    }
  }
}
