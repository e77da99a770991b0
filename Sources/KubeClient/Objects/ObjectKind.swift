/// The kinds that kdoctor reads, spelt as in manifests.
public enum ObjectKind: String, Sendable, CaseIterable, Hashable {
  case pod = "Pod"
  case deployment = "Deployment"
  case replicaSet = "ReplicaSet"
  case statefulSet = "StatefulSet"
  case daemonSet = "DaemonSet"
  case job = "Job"
  case cronJob = "CronJob"
  case service = "Service"
  case endpointSlice = "EndpointSlice"
  case endpoints = "Endpoints"
  case ingress = "Ingress"
  case ingressClass = "IngressClass"
  case node = "Node"
  case namespace = "Namespace"
  case persistentVolumeClaim = "PersistentVolumeClaim"
  case persistentVolume = "PersistentVolume"
  case storageClass = "StorageClass"
  case resourceQuota = "ResourceQuota"
  case limitRange = "LimitRange"
  case networkPolicy = "NetworkPolicy"
  case horizontalPodAutoscaler = "HorizontalPodAutoscaler"
  case podDisruptionBudget = "PodDisruptionBudget"
  case configMap = "ConfigMap"
  case secret = "Secret"
  case serviceAccount = "ServiceAccount"
  case event = "Event"

  /// The lower-case plural that the API server's paths and RBAC rules use.
  public var resource: String {
    switch self {
    case .ingress: "ingresses"
    case .ingressClass: "ingressclasses"
    case .storageClass: "storageclasses"
    case .networkPolicy: "networkpolicies"
    case .endpoints: "endpoints"
    default: rawValue.lowercased() + "s"
    }
  }

  /// The API group; empty for the core group.
  public var group: String {
    switch self {
    case .deployment, .replicaSet, .statefulSet, .daemonSet: "apps"
    case .job, .cronJob: "batch"
    case .endpointSlice: "discovery.k8s.io"
    case .ingress, .ingressClass, .networkPolicy: "networking.k8s.io"
    case .storageClass: "storage.k8s.io"
    case .horizontalPodAutoscaler: "autoscaling"
    case .podDisruptionBudget: "policy"
    default: ""
    }
  }

  /// Whether objects of this kind live in a namespace.
  public var isNamespaced: Bool {
    switch self {
    case .ingressClass, .node, .namespace, .persistentVolume, .storageClass: false
    default: true
    }
  }

  /// The short names kubectl knows, with the singular and the plural; all lower case.
  public var spellings: [String] {
    let short: [String] =
      switch self {
      case .pod: ["po"]
      case .deployment: ["deploy"]
      case .replicaSet: ["rs"]
      case .statefulSet: ["sts"]
      case .daemonSet: ["ds"]
      case .cronJob: ["cj"]
      case .service: ["svc"]
      case .endpoints: ["ep"]
      case .ingress: ["ing"]
      case .node: ["no"]
      case .namespace: ["ns"]
      case .persistentVolumeClaim: ["pvc"]
      case .persistentVolume: ["pv"]
      case .storageClass: ["sc"]
      case .resourceQuota: ["quota"]
      case .limitRange: ["limits"]
      case .networkPolicy: ["netpol"]
      case .horizontalPodAutoscaler: ["hpa"]
      case .podDisruptionBudget: ["pdb"]
      case .configMap: ["cm"]
      case .serviceAccount: ["sa"]
      case .event: ["ev"]
      default: []
      }
    return [rawValue.lowercased(), resource] + short
  }

  /// Reads any spelling that kubectl accepts: `svc`, `Service`, `services`, `deployments.apps`.
  public init?(spelling: String) {
    let word = spelling.lowercased()
    let plain = word.split(separator: ".", maxSplits: 1).first.map(String.init) ?? word
    guard let kind = Self.allCases.first(where: { $0.spellings.contains(plain) }) else {
      return nil
    }
    self = kind
  }
}
