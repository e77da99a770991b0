/// A DaemonSet.
public struct DaemonSet: KubernetesObject {
  public static let kind = ObjectKind.daemonSet
  public var metadata: ObjectMeta
  public var selector: LabelSelector?
  public var template: PodTemplate
  public var status: Status?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec = try json.required("spec")
    selector = spec.selector
    template = spec.template
    status = try json.object("status")
  }

  struct Spec: JSONReadable {
    var selector: LabelSelector?
    var template: PodTemplate
    init(json: JSONObject) throws {
      selector = try json.object("selector")
      template = try json.required("template")
    }
  }

  /// What the DaemonSet controller says; counts of nodes.
  public struct Status: Sendable, JSONReadable {
    public var observedGeneration: Int?
    public var desiredNumberScheduled: Int
    public var currentNumberScheduled: Int
    public var numberReady: Int
    public var updatedNumberScheduled: Int
    public init(json: JSONObject) throws {
      observedGeneration = try json.int("observedGeneration")
      desiredNumberScheduled = try json.int("desiredNumberScheduled") ?? 0
      currentNumberScheduled = try json.int("currentNumberScheduled") ?? 0
      numberReady = try json.int("numberReady") ?? 0
      updatedNumberScheduled = try json.int("updatedNumberScheduled") ?? 0
    }
  }
}
