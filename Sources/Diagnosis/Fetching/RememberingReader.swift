public import Foundation
public import KubeClient
import Synchronization

/// Reads everything once, however often a walk begins anew and however many walks there are.
public final class RememberingReader: ClusterReader {
  private struct LogKey: Hashable {
    var pod: String
    var namespace: String
    var container: String
    var previous: Bool
  }

  private let base: any ClusterReader
  private let lists = Mutex<[Fetch.Key: any Sendable]>([:])
  private let logs = Mutex<[LogKey: Reading<String>]>([:])
  private let visits = Mutex<[Visit: Reading<VisitResult>]>([:])

  /// Remembers what `base` answers, refusals included; nothing is forgotten.
  public init(_ base: any ClusterReader) { self.base = base }

  public var clock: Date { base.clock }
  public var cluster: ClusterDescription { base.cluster }

  public func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    let key = Fetch.Key(kind: Object.kind, scope: scope.normalized(for: Object.kind))
    if let known = lists.withLock({ $0[key] }) as? Reading<[Object]> { return known }
    let reading = await base.list(type, in: scope)
    lists.withLock { $0[key] = reading }
    return reading
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    let key = LogKey(pod: pod, namespace: namespace, container: container, previous: previous)
    if let known = logs.withLock({ $0[key] }) { return known }
    let reading = await base.log(
      pod: pod, namespace: namespace, container: container, previous: previous)
    logs.withLock { $0[key] = reading }
    return reading
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    if let known = visits.withLock({ $0[visit] }) { return known }
    let reading = await base.visit(visit)
    // That nothing is sent costs nothing to find out again.
    if reading.value != nil { visits.withLock { $0[visit] = reading } }
    return reading
  }
}
