import Foundation
import KubeClient
import Synchronization

/// Reads logs and visits once, however often a walk begins anew.
final class RememberingReader: ClusterReader {
  private struct LogKey: Hashable {
    var pod: String
    var namespace: String
    var container: String
    var previous: Bool
  }

  private let base: any ClusterReader
  private let logs = Mutex<[LogKey: Reading<String>]>([:])
  private let visits = Mutex<[Visit: Reading<VisitResult>]>([:])

  init(_ base: any ClusterReader) { self.base = base }

  var clock: Date { base.clock }
  var cluster: ClusterDescription { base.cluster }

  func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    await base.list(type, in: scope)
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    let key = LogKey(pod: pod, namespace: namespace, container: container, previous: previous)
    if let known = logs.withLock({ $0[key] }) { return known }
    let reading = await base.log(
      pod: pod, namespace: namespace, container: container, previous: previous)
    logs.withLock { $0[key] = reading }
    return reading
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> {
    if let known = visits.withLock({ $0[visit] }) { return known }
    let reading = await base.visit(visit)
    // That nothing is sent costs nothing to find out again.
    if reading.value != nil { visits.withLock { $0[visit] = reading } }
    return reading
  }
}
