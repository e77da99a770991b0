import KubeClient

/// What to read before the first look, so that most walks need not wait a second time.
struct FetchPlan {
  /// The kinds of workloads to group Pods under; those of others stand under their owner's name.
  var workloads: Set<ObjectKind>
  /// Nil for all namespaces.
  var namespace: String?
  /// Whether all that checks may ask for is at hand and costs nothing, as in a recording.
  var isLocal: Bool
  /// Where a person says that Ingress controllers run.
  var controllers: [ControllerPlace]

  /// The kinds that own Pods.
  static let allWorkloads: Set<ObjectKind> = [
    .deployment, .replicaSet, .statefulSet, .daemonSet, .job, .cronJob,
  ]

  /// Plans for targets; every application is meant where none is named.
  init(
    targets: [Target], namespace: String?, isLocal: Bool, controllers: [ControllerPlace] = []
  ) {
    self.controllers = controllers
    self.namespace = namespace
    self.isLocal = isLocal
    guard !targets.isEmpty, !isLocal else {
      workloads = Self.allWorkloads
      return
    }
    workloads = []
    for target in targets {
      switch target {
      case .object(.statefulSet, _): workloads.insert(.statefulSet)
      case .object(.daemonSet, _): workloads.insert(.daemonSet)
      case .object(.job, _), .object(.cronJob, _): workloads.formUnion([.job, .cronJob])
      case .name: workloads = Self.allWorkloads
      // Most Pods belong to a Deployment.
      case .object, .url: workloads.formUnion([.deployment, .replicaSet])
      }
    }
  }

  /// The lists to read first.
  var fetches: [Fetch] {
    let scope = Scope(namespace: namespace)
    var fetches: [Fetch] = [
      Fetch(Pod.self, in: scope), Fetch(Service.self, in: scope),
      Fetch(EndpointSlice.self, in: scope), Fetch(Ingress.self, in: scope),
    ]
    for kind in workloads {
      switch kind {
      case .deployment: fetches.append(Fetch(Deployment.self, in: scope))
      case .replicaSet: fetches.append(Fetch(ReplicaSet.self, in: scope))
      case .statefulSet: fetches.append(Fetch(StatefulSet.self, in: scope))
      case .daemonSet: fetches.append(Fetch(DaemonSet.self, in: scope))
      case .job: fetches.append(Fetch(Job.self, in: scope))
      case .cronJob: fetches.append(Fetch(CronJob.self, in: scope))
      default: break
      }
    }
    guard isLocal else {
      // It may ask for findings not to be told.
      return fetches + [Fetch(Namespace.self, in: Scope(name: namespace))]
    }
    return fetches + [
      Fetch(Endpoints.self, in: scope), Fetch(IngressClass.self, in: scope),
      Fetch(Node.self, in: scope), Fetch(Namespace.self, in: scope),
      Fetch(PersistentVolumeClaim.self, in: scope), Fetch(PersistentVolume.self, in: scope),
      Fetch(StorageClass.self, in: scope), Fetch(ResourceQuota.self, in: scope),
      Fetch(LimitRange.self, in: scope), Fetch(ConfigMap.self, in: scope),
      Fetch(Secret.self, in: scope), Fetch(ServiceAccount.self, in: scope),
      Fetch(Event.self, in: scope), Fetch(PodDisruptionBudget.self, in: scope),
      Fetch(NetworkPolicy.self, in: scope), Fetch(HorizontalPodAutoscaler.self, in: scope),
    ]
  }

  /// What the walks over these applications will most likely ask for: read at once, it saves them
  /// waiting for one list after the other. Whatever is not foreseen here is read when it is asked for.
  func fetches(for applications: [Application]) -> [Fetch] {
    if isLocal { return [] }
    let scope = Scope(namespace: namespace)
    var fetches: [Fetch] = []
    let pods = applications.flatMap(\.pods)
    if pods.contains(where: { $0.status?.phase == "Running" }) {
      fetches.append(Fetch(HorizontalPodAutoscaler.self, in: scope))
    }
    if !pods.allSatisfy(ServicePods.isReady) {
      fetches += [Fetch(Event.self, in: scope), Fetch(Node.self, in: Scope())]
    }
    let healthy = applications.filter {
      !$0.pods.isEmpty && $0.pods.allSatisfy(ServicePods.isReady)
    }
    if !healthy.isEmpty { fetches.append(Fetch(PodDisruptionBudget.self, in: scope)) }
    let areSelected = healthy.contains { application in
      application.services.contains { !application.pods(selectedBy: $0).isEmpty }
    }
    if areSelected { fetches.append(Fetch(NetworkPolicy.self, in: scope)) }
    if applications.contains(where: { !$0.routes.isEmpty }) {
      fetches += [
        Fetch(IngressClass.self, in: Scope()),
        Fetch(Pod.self, in: Scope(labels: KnownController.labels)),
      ]
    }
    return fetches
  }
}
