/// A volume of a Pod: which claim, ConfigMap, Secret or host path stands behind it.
public struct Volume: Sendable, JSONReadable {
  public var name: String
  public var claimName: String?
  /// Whether the claim is made for this Pod alone (`ephemeral`); it is then called `POD-VOLUME`.
  public var isEphemeralClaim: Bool
  public var configMaps: [FileSource]
  public var secrets: [FileSource]
  public var hostPath: HostPath?
  /// The CSI driver of an inline volume.
  public var csiDriver: String?
  /// The NFS server, for volumes that name one inline.
  public var nfsServer: String?

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    claimName = try json.object("persistentVolumeClaim", as: Claim.self)?.claimName
    isEphemeralClaim = json.has("ephemeral")
    var configMaps: [FileSource] = []
    var secrets: [FileSource] = []
    if let source: FileSource = try json.object("configMap") {
      configMaps.append(source.standing(at: "configMap"))
    }
    if let source: FileSource = try json.object("secret") {
      secrets.append(source.standing(at: "secret"))
    }
    let projected = try json.object("projected", as: Projected.self)?.sources ?? []
    for (index, source) in projected.enumerated() {
      let path = "projected.sources[\(index)]"
      if let configMap = source.configMap {
        configMaps.append(configMap.standing(at: "\(path).configMap"))
      }
      if let secret = source.secret { secrets.append(secret.standing(at: "\(path).secret")) }
    }
    self.configMaps = configMaps
    self.secrets = secrets
    hostPath = try json.object("hostPath")
    csiDriver = try json.object("csi", as: CSI.self)?.driver
    nfsServer = try json.object("nfs", as: NFS.self)?.server
  }

  /// A ConfigMap or Secret mounted as files.
  public struct FileSource: Sendable, Hashable, JSONReadable {
    public var name: String
    public var optional: Bool
    /// The keys that must exist; empty where all are mounted.
    public var keys: [String]
    /// Where it stands in the volume, for example `projected.sources[1].secret`.
    public var path = ""

    func standing(at path: String) -> FileSource {
      var source = self
      source.path = path
      return source
    }

    public init(json: JSONObject) throws {
      name = try json.string("secretName") ?? json.string("name") ?? ""
      optional = try json.bool("optional") ?? false
      keys = try json.array("items", of: Item.self).map(\.key)
    }

    struct Item: JSONReadable {
      var key: String
      init(json: JSONObject) throws { key = try json.string("key") ?? "" }
    }
  }

  /// A path of the node.
  public struct HostPath: Sendable, Hashable, JSONReadable {
    public var path: String
    /// Empty where nothing is checked.
    public var type: String
    public init(json: JSONObject) throws {
      path = try json.string("path") ?? ""
      type = try json.string("type") ?? ""
    }
  }

  struct Claim: JSONReadable {
    var claimName: String
    init(json: JSONObject) throws { claimName = try json.string("claimName") ?? "" }
  }
  struct Projected: JSONReadable {
    var sources: [Source]
    init(json: JSONObject) throws { sources = try json.array("sources") }
    struct Source: JSONReadable {
      var configMap: FileSource?
      var secret: FileSource?
      init(json: JSONObject) throws {
        configMap = try json.object("configMap")
        secret = try json.object("secret")
      }
    }
  }
  struct CSI: JSONReadable {
    var driver: String?
    init(json: JSONObject) throws { driver = try json.string("driver") }
  }
  struct NFS: JSONReadable {
    var server: String?
    init(json: JSONObject) throws { server = try json.string("server") }
  }
}
