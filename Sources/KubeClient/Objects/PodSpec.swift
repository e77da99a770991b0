/// What a Pod, or a workload's template, asks for.
public struct PodSpec: Sendable, JSONReadable {
  public var nodeName: String?
  public var nodeSelector: [String: String]
  public var affinity: Affinity?
  public var tolerations: [Toleration]
  public var topologySpreadConstraints: [TopologySpreadConstraint]
  public var schedulerName: String?
  public var schedulingGates: [String]
  public var readinessGates: [String]
  public var priorityClassName: String?
  public var restartPolicy: String?
  public var serviceAccountName: String?
  public var imagePullSecrets: [String]
  public var hostNetwork: Bool
  public var runAsNonRoot: Bool?
  public var initContainers: [Container]
  public var containers: [Container]
  public var volumes: [Volume]
  /// `spec.overhead`, quantities as written.
  public var overhead: [String: String]

  public init(json: JSONObject) throws {
    nodeName = try json.string("nodeName")
    nodeSelector = try json.stringMap("nodeSelector")
    affinity = try json.object("affinity")
    tolerations = try json.array("tolerations")
    topologySpreadConstraints = try json.array("topologySpreadConstraints")
    schedulerName = try json.string("schedulerName")
    schedulingGates = try json.array("schedulingGates", of: NamedItem.self).map(\.name)
    readinessGates = try json.array("readinessGates", of: ReadinessGate.self).map(\.conditionType)
    priorityClassName = try json.string("priorityClassName")
    restartPolicy = try json.string("restartPolicy")
    serviceAccountName = try json.string("serviceAccountName")
    imagePullSecrets = try json.array("imagePullSecrets", of: NamedItem.self).map(\.name)
    hostNetwork = try json.bool("hostNetwork") ?? false
    runAsNonRoot = try json.object("securityContext", as: SecurityContext.self)?.runAsNonRoot
    initContainers = try json.array("initContainers")
    containers = try json.array("containers")
    volumes = try json.array("volumes")
    overhead = try json.scalarMap("overhead")
  }

  /// The init and application containers, in the order in which they start.
  public var allContainers: [Container] { initContainers + containers }

  struct ReadinessGate: JSONReadable {
    var conditionType: String
    init(json: JSONObject) throws { conditionType = try json.string("conditionType") ?? "" }
  }
}

/// An entry of which only the name matters.
public struct NamedItem: Sendable, JSONReadable {
  public var name: String
  public init(json: JSONObject) throws { name = try json.string("name") ?? "" }
}

/// The one security setting that stops a container from starting.
public struct SecurityContext: Sendable, JSONReadable {
  public var runAsNonRoot: Bool?
  public var runAsUser: Int?
  public init(json: JSONObject) throws {
    runAsNonRoot = try json.bool("runAsNonRoot")
    runAsUser = try json.int("runAsUser")
  }
}
