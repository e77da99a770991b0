/// A StatefulSet.
public struct StatefulSet: KubernetesObject {
  public static let kind = ObjectKind.statefulSet
  public var metadata: ObjectMeta
  /// Nil where not set, which means 1.
  public var replicas: Int?
  /// The number of its first Pod; 0 unless set.
  public var firstOrdinal: Int
  public var selector: LabelSelector?
  public var template: PodTemplate
  public var serviceName: String?
  /// `OrderedReady` unless set otherwise.
  public var podManagementPolicy: String
  public var claimTemplates: [PersistentVolumeClaim]
  public var status: Status?

  /// Whether one of its Pods has a number.
  public func hasPod(_ ordinal: Int) -> Bool {
    ordinal >= firstOrdinal && ordinal - firstOrdinal < replicas ?? 1
  }

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec = try json.required("spec")
    replicas = spec.replicas
    firstOrdinal = max(0, spec.ordinals?.start ?? 0)
    selector = spec.selector
    template = spec.template
    serviceName = spec.serviceName
    podManagementPolicy = spec.podManagementPolicy
    claimTemplates = spec.claimTemplates
    status = try json.object("status")
  }

  struct Spec: JSONReadable {
    var replicas: Int?
    var ordinals: Ordinals?
    var selector: LabelSelector?
    var template: PodTemplate
    var serviceName: String?
    var podManagementPolicy: String
    var claimTemplates: [PersistentVolumeClaim]
    init(json: JSONObject) throws {
      replicas = try json.int("replicas")
      ordinals = try json.object("ordinals")
      selector = try json.object("selector")
      template = try json.required("template")
      serviceName = try json.string("serviceName")
      podManagementPolicy = try json.string("podManagementPolicy") ?? "OrderedReady"
      claimTemplates = try json.array("volumeClaimTemplates")
    }
  }

  struct Ordinals: JSONReadable {
    var start: Int?
    init(json: JSONObject) throws { start = try json.int("start") }
  }

  /// What the StatefulSet controller says.
  public struct Status: Sendable, JSONReadable {
    public var observedGeneration: Int?
    public var replicas: Int
    public var readyReplicas: Int
    public var availableReplicas: Int
    public var updatedReplicas: Int
    public var currentRevision: String?
    public var updateRevision: String?
    public init(json: JSONObject) throws {
      observedGeneration = try json.int("observedGeneration")
      replicas = try json.int("replicas") ?? 0
      readyReplicas = try json.int("readyReplicas") ?? 0
      availableReplicas = try json.int("availableReplicas") ?? 0
      updatedReplicas = try json.int("updatedReplicas") ?? 0
      currentRevision = try json.string("currentRevision")
      updateRevision = try json.string("updateRevision")
    }
  }
}
