import Foundation
import KubeClient
import Synchronization

/// A recording that answers as a live cluster does: a list at a time, Secrets and ConfigMaps without
/// their keys unless they are asked for by name. Counts what it is asked.
final class StandInReader: ClusterReader {
  private let base: SnapshotReader
  private let asked = Mutex<[String]>([])

  init(_ base: SnapshotReader) { self.base = base }

  /// What was asked, in order: `list pods -n shop -l app=shop`.
  var requests: [String] { asked.withLock { $0 } }

  var clock: Date { base.clock }

  var cluster: ClusterDescription {
    var cluster = base.cluster
    cluster.source = .live
    return cluster
  }

  func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    let options = [
      scope.namespace.map { "-n \($0)" }, scope.labels.map { "-l \($0.text)" }, scope.name,
    ]
    note("list", Object.kind.resource, options)
    let reading = await base.list(type, in: scope)
    guard scope.name == nil, case .value(let objects) = reading else { return reading }
    return .value(objects.map(Self.withoutKeys))
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    note("log", pod, [container, previous ? "--previous" : nil])
    return await base.log(
      pod: pod, namespace: namespace, container: container, previous: previous)
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> { await base.visit(visit) }

  private func note(_ verb: String, _ what: String, _ options: [String?]) {
    asked.withLock {
      $0.append(([verb, what] + options.compactMap { $0 }).joined(separator: " "))
    }
  }

  private static func withoutKeys<Object: KubernetesObject>(_ object: Object) -> Object {
    if var secret = object as? Secret {
      secret.keys = []
      secret.hasKeys = false
      return secret as? Object ?? object
    }
    if var map = object as? ConfigMap {
      map.keys = []
      return map as? Object ?? object
    }
    return object
  }
}
