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
  /// When the first of what is remembered was read: what is judged by ages goes on from there.
  private let moment = Mutex<Date?>(nil)
  private let visits = Mutex<[Visit.Place: Task<Reading<VisitResult>, Never>]>([:])

  /// Remembers what `base` answers, refusals included; nothing is forgotten. What a cancelled reading
  /// leaves behind is no answer, and is asked for again.
  public init(_ base: any ClusterReader) { self.base = base }

  public var clock: Date { moment.withLock { $0 } ?? base.clock }
  public var cluster: ClusterDescription { base.cluster }
  public var sendsVisits: Bool { base.sendsVisits }

  public func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    let key = Fetch.Key(kind: Object.kind, scope: scope.normalized(for: Object.kind))
    if let known = lists.withLock({ $0[key] }) as? Reading<[Object]> { return known }
    let reading = await base.list(type, in: scope)
    guard !Task.isCancelled else { return reading }
    if reading.unavailable?.reason != .unreachable {
      moment.withLock { $0 = $0 ?? base.clock }
    }
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
    guard !Task.isCancelled else { return reading }
    logs.withLock { $0[key] = reading }
    return reading
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    let reading = await base.sendsVisits ? send(visit) : base.visit(visit)
    if case .value(let result) = reading { Wants.current?.note(visit.place, result) }
    return reading
  }

  private func send(_ visit: Visit) async -> Reading<VisitResult> {
    let task: Task<Reading<VisitResult>, Never>? = visits.withLock { visits in
      if let known = visits[visit.place] { return known }
      // This walk will begin anew, and may then ask for something else.
      if let wants = Wants.current, !wants.isEmpty { return nil }
      let task = Task { [base] in await base.visit(visit) }
      visits[visit.place] = task
      return task
    }
    guard let task else { return .unavailable(visit.place.notSent()) }
    return await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      visits.withLock { $0[visit.place] = nil }
      task.cancel()
    }
  }
}
