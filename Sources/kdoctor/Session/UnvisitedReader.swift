import Foundation
import KubeClient

/// A cluster to which no visits are sent, and of which none that were recorded count.
struct UnvisitedReader: ClusterReader {
  let base: any ClusterReader

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
    await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  func parts(of namespace: String?) -> [ClusterPart] {
    base.parts(of: namespace).map {
      ClusterPart(namespace: $0.namespace, reader: UnvisitedReader(base: $0.reader))
    }
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> {
    .unavailable(Unavailable(.notSent, verb: "get", resource: ""))
  }
}
