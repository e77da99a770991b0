/// A Namespace.
public struct Namespace: KubernetesObject {
  public static let kind = ObjectKind.namespace
  public var metadata: ObjectMeta
  /// `Active` or `Terminating`.
  public var phase: String?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    phase = try json.object("status", as: Status.self)?.phase
  }

  struct Status: JSONReadable {
    var phase: String?
    init(json: JSONObject) throws { phase = try json.string("phase") }
  }
}
