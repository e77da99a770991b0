/// A PersistentVolumeClaim.
public struct PersistentVolumeClaim: KubernetesObject {
  public static let kind = ObjectKind.persistentVolumeClaim
  public var metadata: ObjectMeta
  /// Nil asks for the default class, empty for none.
  public var storageClassName: String?
  public var volumeName: String?
  public var accessModes: [String]
  /// The amount asked for, as written.
  public var requestedStorage: String?
  /// `Pending`, `Bound` or `Lost`; nil where no controller has spoken.
  public var phase: String?
  public var conditions: [Condition]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    storageClassName =
      spec?.storageClassName
      ?? metadata.annotations["volume.beta.kubernetes.io/storage-class"]
    volumeName = spec?.volumeName
    accessModes = spec?.accessModes ?? []
    requestedStorage = spec?.resources?.requests["storage"]
    let status: Status? = try json.object("status")
    phase = status?.phase
    conditions = status?.conditions ?? []
  }

  struct Spec: JSONReadable {
    var storageClassName: String?
    var volumeName: String?
    var accessModes: [String]
    var resources: Resources?
    init(json: JSONObject) throws {
      storageClassName = try json.string("storageClassName")
      volumeName = try json.string("volumeName")
      accessModes = try json.strings("accessModes")
      resources = try json.object("resources")
    }
  }
  struct Resources: JSONReadable {
    var requests: [String: String]
    init(json: JSONObject) throws { requests = try json.scalarMap("requests") }
  }
  struct Status: JSONReadable {
    var phase: String?
    var conditions: [Condition]
    init(json: JSONObject) throws {
      phase = try json.string("phase")
      conditions = try json.array("conditions")
    }
  }
}

/// A PersistentVolume.
public struct PersistentVolume: KubernetesObject {
  public static let kind = ObjectKind.persistentVolume
  public var metadata: ObjectMeta
  public var storageClassName: String?
  public var accessModes: [String]
  /// The size, as written.
  public var capacity: String?
  /// The claim that holds the volume, as `namespace/name`.
  public var claim: String?
  /// Alternatives of node rules; empty where every node will do.
  public var nodeTerms: [NodeSelectorTerm]
  public var phase: String?

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    storageClassName = spec?.storageClassName
    accessModes = spec?.accessModes ?? []
    capacity = spec?.capacity["storage"]
    claim = spec?.claimRef.map { "\($0.namespace)/\($0.name)" }
    nodeTerms = spec?.nodeAffinity?.required?.terms ?? []
    phase = try json.object("status", as: Status.self)?.phase
  }

  struct Spec: JSONReadable {
    var storageClassName: String?
    var accessModes: [String]
    var capacity: [String: String]
    var claimRef: ClaimReference?
    var nodeAffinity: VolumeNodeAffinity?
    init(json: JSONObject) throws {
      storageClassName = try json.string("storageClassName")
      accessModes = try json.strings("accessModes")
      capacity = try json.scalarMap("capacity")
      claimRef = try json.object("claimRef")
      nodeAffinity = try json.object("nodeAffinity")
    }
  }
  struct ClaimReference: JSONReadable {
    var namespace: String
    var name: String
    init(json: JSONObject) throws {
      namespace = try json.string("namespace") ?? ""
      name = try json.string("name") ?? ""
    }
  }
  struct VolumeNodeAffinity: JSONReadable {
    var required: NodeSelector?
    init(json: JSONObject) throws { required = try json.object("required") }
  }
  struct Status: JSONReadable {
    var phase: String?
    init(json: JSONObject) throws { phase = try json.string("phase") }
  }
}

/// A StorageClass.
public struct StorageClass: KubernetesObject {
  public static let kind = ObjectKind.storageClass
  public var metadata: ObjectMeta
  public var provisioner: String
  /// `Immediate` unless set to `WaitForFirstConsumer`.
  public var volumeBindingMode: String

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    provisioner = try json.string("provisioner") ?? ""
    volumeBindingMode = try json.string("volumeBindingMode") ?? "Immediate"
  }

  /// Whether claims that name no class get this one.
  public var isDefault: Bool {
    metadata.annotations["storageclass.kubernetes.io/is-default-class"] == "true"
      || metadata.annotations["storageclass.beta.kubernetes.io/is-default-class"] == "true"
  }
}
