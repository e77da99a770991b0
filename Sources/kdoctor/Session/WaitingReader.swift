import Foundation
import KubeClient

/// Reads a cluster, and shows on a board what it waits for.
struct WaitingReader<Base: ClusterReader>: ClusterReader {
  let base: Base
  let board: WaitingBoard

  var clock: Date { base.clock }
  var cluster: ClusterDescription { base.cluster }
  var sendsVisits: Bool { base.sendsVisits }

  func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  > {
    await board.during(Object.kind.resource) { await base.list(type, in: scope) }
  }

  func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await board.during("pods/log") {
      await base.log(pod: pod, namespace: namespace, container: container, previous: previous)
    }
  }

  func visit(_ visit: Visit) async -> Reading<VisitResult> {
    guard base.sendsVisits else { return await base.visit(visit) }
    return await board.during(visit.place.waitedFor) { await base.visit(visit) }
  }
}

extension WaitingReader: RawReader where Base: RawReader {
  func rawObjects(_ kind: ObjectKind, in scope: Scope) async -> Reading<[RedactedObject]> {
    await board.during(kind.resource) { await base.rawObjects(kind, in: scope) }
  }
}

extension Visit.Place {
  /// What the visit waits for, in short.
  fileprivate var waitedFor: String {
    switch self {
    case .pod(_, _, let port), .clusterIP(_, _, let port), .podIP(_, _, let port):
      "\(resource) :\(port)"
    case .clusterDNS: resource
    case .service(_, _, let port), .servicePath(_, _, let port, _): "\(resource) :\(port)"
    case .ingress(_, _, let host, let path), .ingressTLS(_, _, let host, let path),
      .publicInternet(_, _, let host, let path):
      host + path
    }
  }
}
