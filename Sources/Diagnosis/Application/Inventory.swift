import Foundation
import KubeClient

/// Everything that was read of the cluster, with an index for what checks look up again and again.
///
/// A class, because it is handed to every check and holds so many lists that copying it would cost more
/// than most checks do. Nothing in it changes.
final class Inventory: Sendable {
  let clock: Date
  let cluster: ClusterDescription
  let pods: Captured<Pod>
  let deployments: Captured<Deployment>
  let replicaSets: Captured<ReplicaSet>
  let statefulSets: Captured<StatefulSet>
  let daemonSets: Captured<DaemonSet>
  let jobs: Captured<Job>
  let cronJobs: Captured<CronJob>
  let services: Captured<Service>
  let endpointSlices: Captured<EndpointSlice>
  let endpoints: Captured<Endpoints>
  let ingresses: Captured<Ingress>
  let ingressClasses: Captured<IngressClass>
  let nodes: Captured<Node>
  let namespaces: Captured<Namespace>
  let claims: Captured<PersistentVolumeClaim>
  let volumes: Captured<PersistentVolume>
  let storageClasses: Captured<StorageClass>
  let quotas: Captured<ResourceQuota>
  let limitRanges: Captured<LimitRange>
  let networkPolicies: Captured<NetworkPolicy>
  let autoscalers: Captured<HorizontalPodAutoscaler>
  let disruptionBudgets: Captured<PodDisruptionBudget>
  let configMaps: Captured<ConfigMap>
  let secrets: Captured<Secret>
  let serviceAccounts: Captured<ServiceAccount>
  let events: Captured<Event>
  /// The Pods of Ingress controllers, which every Ingress asks for.
  let controllers = Memo<String, [Pod]>()
  /// What the Pods of each node ask for together.
  let demandByNode = Memo<String, [String: ResourceDemand]>()
  /// The images that run in a namespace or lie on a node, by namespace.
  let imagesSeen = Memo<String, Set<String>>()
  /// The schedulers that have given Pods their nodes.
  let schedulers = Memo<String, Set<String>>()
  /// The Pods by their labels.
  let podsByLabel: PodIndex
  private let eventsByObject: [ObjectReference: [Event]]
  private let slicesByService: [ServiceKey: [EndpointSlice]]

  private struct ServiceKey: Hashable, Sendable {
    var namespace: String
    var name: String
  }

  /// Reads what the checks need.
  ///
  /// - Parameter namespace: nil for all namespaces.
  init(reading reader: any ClusterReader, namespace: String?) async {
    func load<Object: KubernetesObject>(_ type: Object.Type) async -> Captured<Object> {
      Captured(await reader.list(type, namespace: type.kind.isNamespaced ? namespace : nil))
    }
    clock = reader.clock
    cluster = reader.cluster
    pods = await load(Pod.self)
    podsByLabel = PodIndex(pods.all)
    deployments = await load(Deployment.self)
    replicaSets = await load(ReplicaSet.self)
    statefulSets = await load(StatefulSet.self)
    daemonSets = await load(DaemonSet.self)
    jobs = await load(Job.self)
    cronJobs = await load(CronJob.self)
    services = await load(Service.self)
    endpointSlices = await load(EndpointSlice.self)
    endpoints = await load(Endpoints.self)
    ingresses = await load(Ingress.self)
    ingressClasses = await load(IngressClass.self)
    nodes = await load(Node.self)
    namespaces = await load(Namespace.self)
    claims = await load(PersistentVolumeClaim.self)
    volumes = await load(PersistentVolume.self)
    storageClasses = await load(StorageClass.self)
    quotas = await load(ResourceQuota.self)
    limitRanges = await load(LimitRange.self)
    networkPolicies = await load(NetworkPolicy.self)
    autoscalers = await load(HorizontalPodAutoscaler.self)
    disruptionBudgets = await load(PodDisruptionBudget.self)
    configMaps = await load(ConfigMap.self)
    secrets = await load(Secret.self)
    serviceAccounts = await load(ServiceAccount.self)
    events = await load(Event.self)
    eventsByObject = Dictionary(grouping: events.all) {
      ObjectReference(
        kind: $0.involved.kind, namespace: $0.involved.namespace, name: $0.involved.name)
    }.mapValues { $0.sorted(by: Self.newestFirst) }
    slicesByService = Dictionary(
      grouping: endpointSlices.all.filter { $0.serviceName != nil }
    ) { ServiceKey(namespace: $0.namespace, name: $0.serviceName ?? "") }
  }

  /// The events about an object, newest first; ties by name, so that the order never depends on the input's.
  func events(about object: ObjectReference) -> [Event] { eventsByObject[object] ?? [] }

  /// Says so where the input holds an object of a kind that could not be read; it may be the very one
  /// that is looked for.
  ///
  /// - Parameter name: nil for any object of the namespace.
  func skipped(_ kind: ObjectKind, named name: String? = nil, in namespace: String) -> Unavailable?
  {
    let isThere = cluster.skipped.contains {
      $0.kind == kind.rawValue && $0.namespace == namespace && (name == nil || $0.name == name)
    }
    guard isThere else { return nil }
    return Unavailable(
      .notCaptured, verb: "get", resource: kind.resource, group: kind.group, namespace: namespace)
  }

  /// The slices of a Service.
  func slices(of service: Service) -> [EndpointSlice] {
    slicesByService[ServiceKey(namespace: service.namespace, name: service.name)] ?? []
  }

  private static func newestFirst(_ left: Event, _ right: Event) -> Bool {
    let (leftTime, rightTime) = (left.lastSeen ?? .distantPast, right.lastSeen ?? .distantPast)
    return leftTime == rightTime ? left.name > right.name : leftTime > rightTime
  }
}
