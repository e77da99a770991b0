/// The Pod that a workload makes.
public struct PodTemplate: Sendable, JSONReadable {
  public var labels: [String: String]
  public var annotations: [String: String]
  public var spec: PodSpec

  /// What a Pod would be made of again.
  public init(of pod: Pod) {
    labels = pod.metadata.labels
    annotations = pod.metadata.annotations
    spec = pod.spec
  }

  public init(json: JSONObject) throws {
    let metadata: ObjectMeta? = try json.object("metadata")
    labels = metadata?.labels ?? [:]
    annotations = metadata?.annotations ?? [:]
    spec = try json.required("spec")
  }
}
