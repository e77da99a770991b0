import Foundation
import KubeClient

/// A live cluster that holds no more than a recording, and refuses some kinds.
struct WholeCluster: ClusterReader {
  var base: SnapshotReader
  var refused: Set<ObjectKind> = []

  var clock: Date { base.clock }
  var cluster: ClusterDescription { base.cluster }

  func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    let kind = Object.kind
    if refused.contains(kind) {
      return .unavailable(
        Unavailable(.forbidden, verb: "list", resource: kind.resource, group: kind.group))
    }
    return .value(await base.list(type, in: scope).value ?? [])
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> { await base.visit(visit) }
}
