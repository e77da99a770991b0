/// The Pod that a workload makes.
public struct PodTemplate: Sendable, JSONReadable {
  public var labels: [String: String]
  public var annotations: [String: String]
  public var spec: PodSpec

  public init(json: JSONObject) throws {
    let metadata: ObjectMeta? = try json.object("metadata")
    labels = metadata?.labels ?? [:]
    annotations = metadata?.annotations ?? [:]
    spec = try json.required("spec")
  }
}
