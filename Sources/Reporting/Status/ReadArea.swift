import KubeClient

/// What kdoctor reads, by the questions of the chart that it answers; in the order of the walk.
enum ReadArea: String, CaseIterable {
  case pods
  case workloads
  case replicaSets
  case jobs
  case events
  case logs
  case nodes
  case volumes
  case quotas
  case limitRanges
  case configMaps
  case secrets
  case serviceAccounts
  case services
  case endpoints
  case networkPolicies
  case ingresses
  case ingressClasses
  case namespaces
  case autoscalers
  case disruptionBudgets
  case visits

  /// The resources as RBAC spells them.
  var resources: [String] {
    switch self {
    case .logs: ["pods/log"]
    case .visits: ["pods/portforward", "services/proxy"]
    default: kinds.map(\.resource)
    }
  }

  private var kinds: [ObjectKind] {
    switch self {
    case .pods: [.pod]
    case .workloads: [.deployment, .statefulSet, .daemonSet]
    case .replicaSets: [.replicaSet]
    case .jobs: [.job, .cronJob]
    case .events: [.event]
    case .logs, .visits: []
    case .nodes: [.node]
    case .volumes: [.persistentVolumeClaim, .persistentVolume, .storageClass]
    case .quotas: [.resourceQuota]
    case .limitRanges: [.limitRange]
    case .configMaps: [.configMap]
    case .secrets: [.secret]
    case .serviceAccounts: [.serviceAccount]
    case .services: [.service]
    case .endpoints: [.endpointSlice, .endpoints]
    case .networkPolicies: [.networkPolicy]
    case .ingresses: [.ingress]
    case .ingressClasses: [.ingressClass]
    case .namespaces: [.namespace]
    case .autoscalers: [.horizontalPodAutoscaler]
    case .disruptionBudgets: [.podDisruptionBudget]
    }
  }
}
