extension ObjectKind {
  /// The API groups in which this kind is Kubernetes' own. Other groups reuse the names: Knative
  /// has a `Service`, OpenShift an `Ingress`.
  var groups: [String] {
    switch self {
    case .deployment, .replicaSet, .daemonSet: ["apps", "extensions"]
    case .statefulSet: ["apps"]
    case .ingress, .networkPolicy: ["networking.k8s.io", "extensions"]
    case .event: ["", "events.k8s.io"]
    default: [group]
    }
  }

  /// An empty shelf for objects of this kind.
  func makeShelf() -> any ShelfBuilder {
    switch self {
    case .pod: TypedShelfBuilder<Pod>()
    case .deployment: TypedShelfBuilder<Deployment>()
    case .replicaSet: TypedShelfBuilder<ReplicaSet>()
    case .statefulSet: TypedShelfBuilder<StatefulSet>()
    case .daemonSet: TypedShelfBuilder<DaemonSet>()
    case .job: TypedShelfBuilder<Job>()
    case .cronJob: TypedShelfBuilder<CronJob>()
    case .service: TypedShelfBuilder<Service>()
    case .endpointSlice: TypedShelfBuilder<EndpointSlice>()
    case .endpoints: TypedShelfBuilder<Endpoints>()
    case .ingress: TypedShelfBuilder<Ingress>()
    case .ingressClass: TypedShelfBuilder<IngressClass>()
    case .node: TypedShelfBuilder<Node>()
    case .namespace: TypedShelfBuilder<Namespace>()
    case .persistentVolumeClaim: TypedShelfBuilder<PersistentVolumeClaim>()
    case .persistentVolume: TypedShelfBuilder<PersistentVolume>()
    case .storageClass: TypedShelfBuilder<StorageClass>()
    case .resourceQuota: TypedShelfBuilder<ResourceQuota>()
    case .limitRange: TypedShelfBuilder<LimitRange>()
    case .networkPolicy: TypedShelfBuilder<NetworkPolicy>()
    case .horizontalPodAutoscaler: TypedShelfBuilder<HorizontalPodAutoscaler>()
    case .podDisruptionBudget: TypedShelfBuilder<PodDisruptionBudget>()
    case .configMap: TypedShelfBuilder<ConfigMap>()
    case .secret: TypedShelfBuilder<Secret>()
    case .serviceAccount: TypedShelfBuilder<ServiceAccount>()
    case .event: TypedShelfBuilder<Event>()
    }
  }
}
