import Foundation
import KubeClient
import Synchronization

/// Reads a cluster and notes which lists and visits it was asked for.
final class NotingReader: ClusterReader {
  private let base: any ClusterReader
  private let asked = Mutex<Set<SnapshotRequest>>([])
  private let visited = Mutex<[Visit.Place: Reading<VisitResult>]>([:])

  init(_ base: any ClusterReader) { self.base = base }

  /// What was asked for, each list once.
  var noted: [SnapshotRequest] {
    asked.withLock { Array($0) }.sorted { "\($0)" < "\($1)" }
  }

  /// What was visited, and what came of it.
  var visits: VisitLog { VisitLog(visited.withLock { $0 }, from: base.cluster.vantage) }

  var sendsVisits: Bool { base.sendsVisits }
  var clock: Date { base.clock }
  var cluster: ClusterDescription { base.cluster }

  func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    asked.withLock { _ = $0.insert(SnapshotRequest(Object.kind, in: scope)) }
    return await base.list(type, in: scope)
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> {
    let reading = await base.visit(visit)
    visited.withLock { $0[visit.place] = reading }
    return reading
  }
}
