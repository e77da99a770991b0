/// A HorizontalPodAutoscaler.
public struct HorizontalPodAutoscaler: KubernetesObject {
  public static let kind = ObjectKind.horizontalPodAutoscaler
  public var metadata: ObjectMeta
  public var targetKind: String?
  public var targetName: String?
  public var minReplicas: Int?
  public var maxReplicas: Int?
  public var currentReplicas: Int?
  public var conditions: [Condition]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    targetKind = spec?.target?.kind
    targetName = spec?.target?.name
    minReplicas = spec?.minReplicas
    maxReplicas = spec?.maxReplicas
    let status: Status? = try json.object("status")
    currentReplicas = status?.currentReplicas
    conditions = status?.conditions ?? []
  }

  struct Spec: JSONReadable {
    var target: OwnerReference?
    var minReplicas: Int?
    var maxReplicas: Int?
    init(json: JSONObject) throws {
      target = try json.object("scaleTargetRef")
      minReplicas = try json.int("minReplicas")
      maxReplicas = try json.int("maxReplicas")
    }
  }
  struct Status: JSONReadable {
    var currentReplicas: Int?
    var conditions: [Condition]
    init(json: JSONObject) throws {
      currentReplicas = try json.int("currentReplicas")
      conditions = try json.array("conditions")
    }
  }
}
