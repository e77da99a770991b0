import KubeClient

/// The columns that the API server gives a kind, and how it fills them.
struct TablePrinter: Sendable {
  struct Column: Sendable {
    var header: String
    /// Whether the column is only shown with `-o wide`.
    var isWide: Bool
  }

  var columns: [Column]
  /// The cells of all columns, the wide ones included; takes whether those are shown.
  var cells: @Sendable (KubeObject, Clock, Bool) -> [String]
  /// Whether the first column is the object's name.
  var namesFirst: Bool { columns.first?.header == "NAME" }

  /// - Parameter wide: the headers that stand behind the others with `-o wide`.
  init(
    _ headers: [String], wide: [String] = [],
    cells: @escaping @Sendable (KubeObject, Clock, Bool) -> [String]
  ) {
    columns =
      headers.map { Column(header: $0, isWide: false) }
      + wide.map { Column(header: $0, isWide: true) }
    self.cells = cells
  }

  init(columns: [Column], cells: @escaping @Sendable (KubeObject, Clock, Bool) -> [String]) {
    self.columns = columns
    self.cells = cells
  }

  /// The printer of a kind.
  static func of(_ kind: ObjectKind) -> TablePrinter {
    switch kind {
    case .pod: .pod
    case .deployment: .deployment
    case .replicaSet: .replicaSet
    case .statefulSet: .statefulSet
    case .daemonSet: .daemonSet
    case .job: .job
    case .cronJob: .cronJob
    case .service: .service
    case .endpointSlice: .endpointSlice
    case .endpoints: .endpoints
    case .ingress: .ingress
    case .ingressClass: .ingressClass
    case .node: .node
    case .namespace: .namespace
    case .persistentVolumeClaim: .persistentVolumeClaim
    case .persistentVolume: .persistentVolume
    case .storageClass: .storageClass
    case .resourceQuota: .resourceQuota
    case .networkPolicy: .networkPolicy
    case .horizontalPodAutoscaler: .horizontalPodAutoscaler
    case .podDisruptionBudget: .podDisruptionBudget
    case .configMap: .configMap
    case .secret: .secret
    case .serviceAccount: .serviceAccount
    case .event: .event
    case .limitRange: .limitRange
    }
  }

  /// The names and images of containers, for the wide columns of what runs Pods.
  static func containers(_ template: JSONTree) -> [String] {
    let containers = template.spec.containers.array
    return [
      containers.map(\.name.text).joined(separator: ","),
      containers.map(\.image.text).joined(separator: ","),
    ]
  }
}
