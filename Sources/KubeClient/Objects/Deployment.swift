/// A Deployment.
public struct Deployment: KubernetesObject {
  public static let kind = ObjectKind.deployment
  public var metadata: ObjectMeta
  /// Nil where not set, which means 1.
  public var replicas: Int?
  public var selector: LabelSelector?
  public var template: PodTemplate
  public var paused: Bool
  /// `RollingUpdate` unless set otherwise.
  public var strategy: String
  public var status: Status?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec = try json.required("spec")
    replicas = spec.replicas
    selector = spec.selector
    template = spec.template
    paused = spec.paused
    strategy = spec.strategy
    status = try json.object("status")
  }

  struct Spec: JSONReadable {
    var replicas: Int?
    var selector: LabelSelector?
    var template: PodTemplate
    var paused: Bool
    var strategy: String
    init(json: JSONObject) throws {
      replicas = try json.int("replicas")
      selector = try json.object("selector")
      template = try json.required("template")
      paused = try json.bool("paused") ?? false
      strategy = try json.object("strategy", as: TypedItem.self)?.type ?? "RollingUpdate"
    }
  }

  /// What the Deployment controller says.
  public struct Status: Sendable, JSONReadable {
    public var observedGeneration: Int?
    public var replicas: Int
    public var updatedReplicas: Int
    public var readyReplicas: Int
    public var availableReplicas: Int
    public var conditions: [Condition]
    public init(json: JSONObject) throws {
      observedGeneration = try json.int("observedGeneration")
      replicas = try json.int("replicas") ?? 0
      updatedReplicas = try json.int("updatedReplicas") ?? 0
      readyReplicas = try json.int("readyReplicas") ?? 0
      availableReplicas = try json.int("availableReplicas") ?? 0
      conditions = try json.array("conditions")
    }
  }
}

/// An entry of which only the type matters.
struct TypedItem: JSONReadable {
  var type: String?
  init(json: JSONObject) throws { type = try json.string("type") }
}
