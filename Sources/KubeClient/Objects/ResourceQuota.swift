/// A ResourceQuota: what a namespace may use and what it uses.
public struct ResourceQuota: KubernetesObject {
  public static let kind = ObjectKind.resourceQuota
  public var metadata: ObjectMeta
  /// Quantities as written, by resource name.
  public var hard: [String: String]
  /// Quantities as written, by resource name.
  public var used: [String: String]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Amounts? = try json.object("spec")
    let status: Amounts? = try json.object("status")
    hard = status.map { $0.hard.isEmpty ? spec?.hard ?? [:] : $0.hard } ?? spec?.hard ?? [:]
    used = status?.used ?? [:]
  }

  struct Amounts: JSONReadable {
    var hard: [String: String]
    var used: [String: String]
    init(json: JSONObject) throws {
      hard = try json.scalarMap("hard")
      used = try json.scalarMap("used")
    }
  }
}

/// A LimitRange: bounds and defaults for the containers of a namespace.
public struct LimitRange: KubernetesObject {
  public static let kind = ObjectKind.limitRange
  public var metadata: ObjectMeta
  public var limits: [Limit]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    limits = try json.object("spec", as: Spec.self)?.limits ?? []
  }

  /// The bounds for one type (`Container`, `Pod`, `PersistentVolumeClaim`); quantities as written.
  public struct Limit: Sendable, JSONReadable {
    public var type: String
    public var max: [String: String]
    public var min: [String: String]
    public init(json: JSONObject) throws {
      type = try json.string("type") ?? ""
      max = try json.scalarMap("max")
      min = try json.scalarMap("min")
    }
  }
  struct Spec: JSONReadable {
    var limits: [Limit]
    init(json: JSONObject) throws { limits = try json.array("limits") }
  }
}
