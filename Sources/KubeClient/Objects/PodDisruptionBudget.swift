/// A PodDisruptionBudget.
public struct PodDisruptionBudget: KubernetesObject {
  public static let kind = ObjectKind.podDisruptionBudget
  public var metadata: ObjectMeta
  public var selector: LabelSelector?
  public var minAvailable: IntOrString?
  public var maxUnavailable: IntOrString?
  /// Nil where no controller has spoken.
  public var disruptionsAllowed: Int?
  public var currentHealthy: Int?
  public var desiredHealthy: Int?
  public var expectedPods: Int?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    selector = spec?.selector
    minAvailable = spec?.minAvailable
    maxUnavailable = spec?.maxUnavailable
    let status: Status? = try json.object("status")
    disruptionsAllowed = status?.disruptionsAllowed
    currentHealthy = status?.currentHealthy
    desiredHealthy = status?.desiredHealthy
    expectedPods = status?.expectedPods
  }

  struct Spec: JSONReadable {
    var selector: LabelSelector?
    var minAvailable: IntOrString?
    var maxUnavailable: IntOrString?
    init(json: JSONObject) throws {
      selector = try json.object("selector")
      minAvailable = try json.intOrString("minAvailable")
      maxUnavailable = try json.intOrString("maxUnavailable")
    }
  }
  struct Status: JSONReadable {
    var disruptionsAllowed: Int?
    var currentHealthy: Int?
    var desiredHealthy: Int?
    var expectedPods: Int?
    init(json: JSONObject) throws {
      disruptionsAllowed = try json.int("disruptionsAllowed")
      currentHealthy = try json.int("currentHealthy")
      desiredHealthy = try json.int("desiredHealthy")
      expectedPods = try json.int("expectedPods")
    }
  }
}
