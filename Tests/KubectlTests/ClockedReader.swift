import Foundation
import KubeClient

/// A cluster at another time than its own.
struct ClockedReader: RawReader {
  let base: any RawReader
  var clock: Date

  var cluster: ClusterDescription { base.cluster }

  func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    await base.list(type, in: scope)
  }

  func rawObjects(_ kind: ObjectKind, in scope: Scope) async -> Reading<[RedactedObject]> {
    await base.rawObjects(kind, in: scope)
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> { await base.visit(visit) }
}
