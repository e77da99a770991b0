/// A Node.
public struct Node: KubernetesObject {
  public static let kind = ObjectKind.node
  public var metadata: ObjectMeta
  public var unschedulable: Bool
  public var taints: [Taint]
  /// Quantities as written, by resource name.
  public var allocatable: [String: String]
  public var conditions: [Condition]
  /// The names of the images that the node holds, as the kubelet reports them (the largest 50).
  public var images: [String]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    unschedulable = spec?.unschedulable ?? false
    taints = spec?.taints ?? []
    let status: Status? = try json.object("status")
    allocatable = status?.allocatable ?? [:]
    conditions = status?.conditions ?? []
    images = status?.images ?? []
  }

  /// Whether the kubelet says that the node works; false also where it says nothing any more.
  public var isReady: Bool { conditions.of("Ready")?.isTrue ?? false }

  struct Spec: JSONReadable {
    var unschedulable: Bool
    var taints: [Taint]
    init(json: JSONObject) throws {
      unschedulable = try json.bool("unschedulable") ?? false
      taints = try json.array("taints")
    }
  }
  struct Status: JSONReadable {
    var allocatable: [String: String]
    var conditions: [Condition]
    var images: [String]
    init(json: JSONObject) throws {
      allocatable = try json.scalarMap("allocatable")
      conditions = try json.array("conditions")
      images = try json.array("images", of: Image.self).flatMap(\.names)
    }
  }
  struct Image: JSONReadable {
    var names: [String]
    init(json: JSONObject) throws { names = try json.strings("names") }
  }
}
