/// A ReplicaSet: one version of a Deployment, or a workload of its own.
public struct ReplicaSet: KubernetesObject {
  public static let kind = ObjectKind.replicaSet
  public var metadata: ObjectMeta
  /// Nil where not set, which means 1.
  public var replicas: Int?
  public var selector: LabelSelector?
  public var template: PodTemplate?
  public var status: Status?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec = try json.required("spec")
    replicas = spec.replicas
    selector = spec.selector
    template = spec.template
    status = try json.object("status")
  }

  /// The revision that the Deployment controller gave this version; higher is newer.
  public var revision: Int? {
    metadata.annotations["deployment.kubernetes.io/revision"].flatMap(Int.init)
  }

  struct Spec: JSONReadable {
    var replicas: Int?
    var selector: LabelSelector?
    var template: PodTemplate?
    init(json: JSONObject) throws {
      replicas = try json.int("replicas")
      selector = try json.object("selector")
      template = try json.object("template")
    }
  }

  /// What the ReplicaSet controller says.
  public struct Status: Sendable, JSONReadable {
    public var observedGeneration: Int?
    public var replicas: Int
    public var readyReplicas: Int
    public var availableReplicas: Int
    public var conditions: [Condition]
    public init(json: JSONObject) throws {
      observedGeneration = try json.int("observedGeneration")
      replicas = try json.int("replicas") ?? 0
      readyReplicas = try json.int("readyReplicas") ?? 0
      availableReplicas = try json.int("availableReplicas") ?? 0
      conditions = try json.array("conditions")
    }
  }
}
