public import Foundation
public import KubeClient
import Synchronization

/// All recordings as one cluster, each in the namespace that has its name.
///
/// They share names of nodes and of what runs on them, so each is diagnosed by itself. What no
/// namespace tells apart is answered by the recording that was asked for last.
public final class PracticeReader: RawReader {
  private let recordings: [(name: String, reader: SnapshotReader)]
  private let latest = Mutex<SnapshotReader?>(nil)
  public let clock: Date
  public let cluster = ClusterDescription(source: .snapshot, name: PracticeCluster.all)

  /// Opens all recordings.
  ///
  /// - Parameters:
  ///   - clock: the moment to judge for; nil for each recording's own.
  ///   - includeProbes: whether recorded visits count.
  /// - Throws: `SnapshotError` where the build is damaged.
  init(clock: Date?, includeProbes: Bool) throws {
    recordings = try PracticeCluster.names.map { name in
      let files = PracticeCluster.files(named: name) ?? [:]
      let reader = try SnapshotReader(
        files: files, name: name, clock: clock, includeProbes: includeProbes)
      return (name, reader)
    }
    self.clock = clock ?? recordings.map(\.reader.clock).max() ?? Date(timeIntervalSince1970: 0)
  }

  public func parts(of namespace: String?) -> [ClusterPart] {
    let parts = recordings.filter { namespace == nil || $0.name == namespace }
    latest.withLock { $0 = namespace == nil ? nil : parts.first?.reader }
    return parts.map { ClusterPart(namespace: $0.name, reader: $0.reader) }
  }

  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    var found: [Object] = []
    var seen: Set<ObjectReference> = []
    for reader in readers(for: scope.namespace) {
      let reading = await reader.list(type, in: scope)
      guard let objects = reading.value else { return reading }
      found += objects.filter { seen.insert($0.reference).inserted }
    }
    return .value(found.sorted { $0.reference < $1.reference })
  }

  public func rawObjects(
    _ kind: ObjectKind, in scope: Scope
  ) async -> Reading<[RedactedObject]> {
    var last = Reading<[RedactedObject]>.value([])
    for reader in readers(for: scope.namespace) {
      last = await reader.rawObjects(kind, in: scope)
      if let objects = last.value, !objects.isEmpty { break }
    }
    return last
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    var last = Reading<String>.unavailable(
      Unavailable(.notCaptured, verb: "get", resource: "pods/log", namespace: namespace))
    for reader in readers(for: namespace) {
      last = await reader.log(
        pod: pod, namespace: namespace, container: container, previous: previous)
      if last.value != nil { break }
    }
    return last
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    var last = Reading<VisitResult>.unavailable(
      Unavailable(.notSent, verb: "get", resource: ""))
    for reader in readers(for: visit.place.namespace) {
      last = await reader.visit(visit)
      if last.value != nil { break }
    }
    return last
  }

  /// The recordings that can tell of a namespace.
  private func readers(for namespace: String?) -> [SnapshotReader] {
    if let own = recordings.first(where: { $0.name == namespace }) { return [own.reader] }
    return latest.withLock { $0.map { [$0] } } ?? recordings.map(\.reader)
  }
}
