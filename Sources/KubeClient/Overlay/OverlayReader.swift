public import Foundation
import Synchronization

/// Manifests laid over a live cluster: what they refer to and do not hold is looked for there.
///
/// An object of the manifests wins over the live one of its name. Pods and all that tells how things
/// run are never asked for: the old version that still runs says nothing about the new one.
public final class OverlayReader: ClusterReader {
  /// The kinds that manifests refer to, or that refer to what manifests make.
  private static let borrowed: Set<ObjectKind> = [
    .service, .configMap, .secret, .serviceAccount, .persistentVolumeClaim, .persistentVolume,
    .storageClass, .ingressClass, .namespace, .networkPolicy, .deployment, .statefulSet, .daemonSet,
  ]

  private let manifests: SnapshotReader
  private let live: any ClusterReader
  /// The namespaces that the manifests are for, sorted.
  private let namespaces: [String]
  private let gaps = Mutex<[ObjectKind: Unavailable]>([:])

  /// Lays manifests over a cluster; nothing is asked yet.
  public init(_ manifests: SnapshotReader, over live: any ClusterReader) {
    self.manifests = manifests
    self.live = live
    namespaces = Set(manifests.cluster.locations.keys.map(\.namespace).filter { !$0.isEmpty })
      .sorted()
  }

  public var clock: Date { live.clock }

  public var cluster: ClusterDescription {
    let server = live.cluster
    var cluster = manifests.cluster
    // What is needed is asked for when it is needed, as of any live cluster.
    cluster.source = .live
    cluster.name += " + \(server.name)"
    cluster.version = server.version
    cluster.warnings += server.warnings
    cluster.skipped = (cluster.skipped + server.skipped).sorted()
    cluster.isHeldAgainstCluster = true
    cluster.gaps = gaps.withLock { $0 }
    return cluster
  }

  public func list<Object: KubernetesObject>(
    _ type: Object.Type, in scope: Scope
  ) async -> Reading<[Object]> {
    let kind = Object.kind
    let written = await manifests.list(type, in: scope)
    guard Self.borrowed.contains(kind) else { return written }
    let own = written.value ?? []
    if scope.name != nil, !own.isEmpty { return .value(own) }
    var places: [String?] = [nil]
    if kind.isNamespaced { places = scope.namespace.map { [$0] } ?? namespaces }
    var borrowed: [Object] = []
    for place in places {
      let scope = Scope(namespace: place, labels: scope.labels, name: scope.name)
      switch await live.list(type, in: scope) {
      case .value(let objects): borrowed += objects
      case .unavailable(let reason):
        guard !own.isEmpty else { return .unavailable(reason) }
        // What the manifests hold counts all the same; only of the rest nothing is known.
        gaps.withLock { $0[kind] = $0[kind] ?? reason }
      }
    }
    return .value(Self.merge(own, borrowed))
  }

  private static func merge<Object: KubernetesObject>(
    _ own: [Object], _ borrowed: [Object]
  ) -> [Object] {
    let written = Set(own.map(\.reference))
    let rest = borrowed.filter { !written.contains($0.reference) }.map(asDeclared)
    return (own + rest).sorted { ($0.namespace, $0.name) < ($1.namespace, $1.name) }
  }

  /// An object as if it had never been applied, since the Pods that its status counts are not read.
  private static func asDeclared<Object: KubernetesObject>(_ object: Object) -> Object {
    switch object {
    case var deployment as Deployment:
      deployment.status = nil
      return deployment as? Object ?? object
    case var statefulSet as StatefulSet:
      statefulSet.status = nil
      return statefulSet as? Object ?? object
    case var daemonSet as DaemonSet:
      daemonSet.status = nil
      return daemonSet as? Object ?? object
    default: return object
    }
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    await manifests.log(pod: pod, namespace: namespace, container: container, previous: previous)
  }

  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    .unavailable(visit.place.notSent())
  }
}
