import Foundation
import KubeClient

/// What was read of the cluster so far, with an index for what checks look up again and again.
///
/// A class, because it is handed to every check and holds so many lists that copying it would cost more
/// than most checks do. Nothing in it changes: what is missing is read between two looks at it.
final class Inventory: Sendable {
  let clock: Date
  let cluster: ClusterDescription
  let pods: Captured<Pod>
  /// Those of all namespaces. The other lists hold the namespace alone that is looked at, if one is.
  let everyPod: Captured<Pod>
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
  /// The templates of a namespace's workloads, by their labels.
  let templatesByLabel = Memo<String, LabelIndex<PodTemplate>>()
  /// The ReplicaSets of a namespace that belong to no Deployment, by the labels of their Pods.
  let loneReplicaSetsByLabel = Memo<String, LabelIndex<ObjectReference>>()
  private let eventsByObject: [ObjectReference: [Event]]
  private let slicesByService: [ServiceKey: [EndpointSlice]]

  private struct ServiceKey: Hashable, Sendable {
    var namespace: String
    var name: String
  }

  private let podsByLabel: LabelIndex<Pod>
  private let readings: Readings
  private let plan: FetchPlan

  /// Reads everything that checks may ask for, as costs nothing with a recording.
  convenience init(reading reader: any ClusterReader) async {
    let readings = Readings(reader)
    let plan = FetchPlan(targets: [], namespace: nil, isLocal: true)
    await readings.load(plan.fetches)
    self.init(readings, plan)
  }

  /// Takes what has been read so far.
  init(_ readings: Readings, _ plan: FetchPlan) {
    self.readings = readings
    self.plan = plan
    clock = readings.reader.clock
    cluster = readings.reader.cluster
    let home = Scope(namespace: plan.namespace)
    pods = Captured(readings, in: home)
    deployments = Captured(readings, in: home)
    replicaSets = Captured(readings, in: home)
    statefulSets = Captured(readings, in: home)
    daemonSets = Captured(readings, in: home)
    jobs = Captured(readings, in: home)
    cronJobs = Captured(readings, in: home)
    services = Captured(readings, in: home)
    endpointSlices = Captured(readings, in: home)
    endpoints = Captured(readings, in: home)
    ingresses = Captured(readings, in: home)
    ingressClasses = Captured(readings, in: home)
    nodes = Captured(readings, in: home)
    namespaces = Captured(readings, in: home)
    claims = Captured(readings, in: home)
    volumes = Captured(readings, in: home)
    storageClasses = Captured(readings, in: home)
    quotas = Captured(readings, in: home)
    limitRanges = Captured(readings, in: home)
    networkPolicies = Captured(readings, in: home)
    autoscalers = Captured(readings, in: home)
    disruptionBudgets = Captured(readings, in: home)
    configMaps = Captured(readings, in: home)
    secrets = Captured(readings, in: home)
    serviceAccounts = Captured(readings, in: home)
    events = Captured(readings, in: home)
    everyPod = plan.namespace == nil ? pods : Captured(readings, in: Scope())
    podsByLabel = LabelIndex(
      (pods.isLoaded ? pods.all : []).map {
        LabelIndex.Entry(namespace: $0.namespace, labelSets: [$0.metadata.labels], item: $0)
      })
    let happened = events.isLoaded ? events.all : []
    eventsByObject = Dictionary(grouping: happened) {
      ObjectReference(
        kind: $0.involved.kind, namespace: $0.involved.namespace, name: $0.involved.name)
    }.mapValues { $0.sorted(by: Self.newestFirst) }
    let slices = endpointSlices.isLoaded ? endpointSlices.all : []
    slicesByService = Dictionary(grouping: slices.filter { $0.serviceName != nil }) {
      ServiceKey(namespace: $0.namespace, name: $0.serviceName ?? "")
    }
  }

  /// The Pods of a namespace that every pair of a selector matches; an empty selector matches none.
  func pods(selectedBy selector: [String: String], in namespace: String) -> [Pod] {
    pods.touch()
    return podsByLabel.matching(selector, in: namespace)
  }

  /// The Pods of all namespaces with these labels.
  func pods(labelled labels: LabelSelector) -> Captured<Pod> {
    if everyPod.isLoaded {
      guard everyPod.unavailable == nil else { return everyPod }
      if plan.namespace == nil, labels.matchExpressions.isEmpty, !labels.matchLabels.isEmpty {
        return Captured(.value(podsByLabel.matching(labels.matchLabels, in: nil)))
      }
      return Captured(.value(everyPod.all.filter { labels.matches($0.metadata.labels) }))
    }
    return Captured(readings, in: Scope(labels: labels))
  }

  /// The Pod of a name, in whichever namespace; nil also where it could not be read.
  func pod(_ name: String, in namespace: String) -> Pod? {
    if everyPod.isLoaded, everyPod.unavailable == nil { return everyPod.named(name, in: namespace) }
    return Captured<Pod>(readings, in: Scope(namespace: namespace, name: name))
      .named(name, in: namespace)
  }

  /// The live Pods of the controllers that a person has named.
  var namedControllers: [Pod] {
    plan.controllers.flatMap { place in
      let scope = Scope(namespace: place.namespace, labels: place.labels, name: place.pod)
      return Captured<Pod>(readings, in: scope).all.filter(ServicePods.isLive)
    }
  }

  /// The Services of a name in all namespaces.
  func services(named name: String) -> Captured<Service> {
    let every = plan.namespace == nil ? services : Captured<Service>(readings, in: Scope())
    guard every.isLoaded else { return Captured(readings, in: Scope(name: name)) }
    guard every.unavailable == nil else { return every }
    return Captured(.value(every.all.filter { $0.name == name }))
  }

  /// The Secret of a name with its keys, if there is one.
  func secret(_ name: String, in namespace: String) -> Captured<Secret> {
    plan.isLocal ? secrets : Captured(readings, in: Scope(namespace: namespace, name: name))
  }

  /// The namespace of a name, if there is one.
  func namespace(_ name: String) -> Namespace? { namespaces(named: name).named(name) }

  /// The namespaces of a name, which is one or none.
  func namespaces(named name: String) -> Captured<Namespace> {
    plan.isLocal ? namespaces : Captured(readings, in: Scope(name: name))
  }

  /// The NetworkPolicies of a namespace, also of another one than is looked at.
  func networkPolicies(in namespace: String) -> Captured<NetworkPolicy> {
    let isHome = plan.isLocal || plan.namespace == nil || plan.namespace == namespace
    return isHome ? networkPolicies : Captured(readings, in: Scope(namespace: namespace))
  }

  /// The slice in which the API server writes its own addresses.
  var apiServerSlice: Captured<EndpointSlice> {
    let isHome = plan.isLocal || plan.namespace == nil
    return isHome
      ? endpointSlices : Captured(readings, in: Scope(namespace: "default", name: "kubernetes"))
  }

  /// The ConfigMap of a name with its keys, if there is one.
  func configMap(_ name: String, in namespace: String) -> Captured<ConfigMap> {
    plan.isLocal ? configMaps : Captured(readings, in: Scope(namespace: namespace, name: name))
  }

  /// The events about an object, newest first; ties by name, so that the order never depends on the input's.
  func events(about object: ObjectReference) -> [Event] {
    events.touch()
    return eventsByObject[object] ?? []
  }

  /// Why a kind that can be named as a target could not be read.
  func unavailable(_ kind: ObjectKind) -> Unavailable? {
    switch kind {
    case .pod: pods.unavailable
    case .deployment: deployments.unavailable
    case .replicaSet: replicaSets.unavailable
    case .statefulSet: statefulSets.unavailable
    case .daemonSet: daemonSets.unavailable
    case .job: jobs.unavailable
    case .cronJob: cronJobs.unavailable
    case .service: services.unavailable
    case .ingress: ingresses.unavailable
    default: nil
    }
  }

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

  /// Why objects of a kind may be missing from its list.
  func gap(_ kind: ObjectKind) -> Unavailable? { cluster.gaps[kind] }

  /// The slices of a Service.
  func slices(of service: Service) -> [EndpointSlice] {
    endpointSlices.touch()
    return slicesByService[ServiceKey(namespace: service.namespace, name: service.name)] ?? []
  }

  private static func newestFirst(_ left: Event, _ right: Event) -> Bool {
    let (leftTime, rightTime) = (left.lastSeen ?? .distantPast, right.lastSeen ?? .distantPast)
    return leftTime == rightTime ? left.name > right.name : leftTime > rightTime
  }
}
