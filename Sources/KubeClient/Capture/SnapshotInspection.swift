public import Foundation

/// What is in a snapshot, for `kdoctor snapshot inspect`.
public struct SnapshotInspection: Sendable, Hashable {
  /// The moment that a report on it is for.
  public var clock: Date
  /// The cluster as a report names it.
  public var name: String
  public var version: String?
  /// How many objects there are, by kind and namespace (empty for kinds that have none).
  public var objects: [ObjectKind: [String: Int]] = [:]
  /// Objects that kdoctor does not read, by kind and group.
  public var otherKinds: [String: Int]
  public var logs: [File] = []
  /// The files with objects, the index and the visits.
  public var files: [File] = []
  /// What each folder's index says; a recording made by hand may have none.
  public var indexes: [SnapshotIndex]
  /// Things about the input that a reader should know.
  public var warnings: [String]
  /// Objects that could not be read.
  public var skipped: [SkippedObject]
  /// What still looks like a secret: nothing, where kdoctor has saved it.
  public var leftovers: RedactionCounts = [:]

  /// A file of the snapshot.
  public struct File: Sendable, Hashable {
    /// The path inside the snapshot's folder.
    public var path: String
    /// In bytes, unpacked.
    public var bytes: Int
  }

  /// Looks through a snapshot as ``SnapshotReader/load(_:standardInput:clock:includeProbes:)`` reads
  /// it.
  ///
  /// - Throws: ``SnapshotError``.
  public static func load(_ path: String, standardInput: () throws -> [UInt8]) throws -> Self {
    let loader = SnapshotLoader(includeProbes: true)
    let watcher = SnapshotWatcher()
    loader.watch(watcher)
    let name = path == "-" ? FileLocation.standardInput : path
    if path == "-" {
      try loader.addFile(JSONBytes(try standardInput()), name: name)
    } else {
      try loader.add(path: path)
    }
    return SnapshotInspection(try loader.finish(name: name, clock: nil), watcher)
  }

  init(_ reader: SnapshotReader, _ watcher: SnapshotWatcher) {
    clock = reader.clock
    name = reader.cluster.name
    version = reader.cluster.version
    otherKinds = reader.otherKinds
    indexes = reader.capture.folders
    warnings = reader.cluster.warnings
    skipped = reader.skipped
    objects = watcher.objects
    leftovers = watcher.leftovers
    for file in watcher.files.sorted(by: { $0.path < $1.path }) {
      if file.path.hasPrefix("logs/") { logs.append(file) } else { files.append(file) }
    }
  }
}
