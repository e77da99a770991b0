/// A container of a Pod or of a template.
public struct Container: Sendable, JSONReadable {
  public var name: String
  public var image: String
  public var imagePullPolicy: String?
  public var command: [String]
  public var args: [String]
  public var ports: [ContainerPort]
  public var env: [EnvironmentVariable]
  public var envFrom: [EnvironmentSource]
  /// Quantities as written, by resource name.
  public var requests: [String: String]
  /// Quantities as written, by resource name.
  public var limits: [String: String]
  public var volumeMounts: [VolumeMount]
  public var livenessProbe: Probe?
  public var readinessProbe: Probe?
  public var startupProbe: Probe?
  /// `Always` makes an init container a native sidecar.
  public var restartPolicy: String?
  public var securityContext: SecurityContext?

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    image = try json.string("image") ?? ""
    imagePullPolicy = try json.string("imagePullPolicy")
    command = try json.strings("command")
    args = try json.strings("args")
    ports = try json.array("ports")
    env = try json.array("env")
    envFrom = try json.array("envFrom")
    let resources = try json.object("resources", as: Resources.self)
    requests = resources?.requests ?? [:]
    limits = resources?.limits ?? [:]
    volumeMounts = try json.array("volumeMounts")
    livenessProbe = try json.object("livenessProbe")
    readinessProbe = try json.object("readinessProbe")
    startupProbe = try json.object("startupProbe")
    restartPolicy = try json.string("restartPolicy")
    securityContext = try json.object("securityContext")
  }

  /// Whether this init container keeps running beside the application.
  public var isSidecar: Bool { restartPolicy == "Always" }

  struct Resources: JSONReadable {
    var requests: [String: String]
    var limits: [String: String]
    init(json: JSONObject) throws {
      requests = try json.scalarMap("requests")
      limits = try json.scalarMap("limits")
    }
  }
}

/// A port that a container declares. A declaration alone: nothing opens or closes because of it.
public struct ContainerPort: Sendable, Hashable, JSONReadable {
  public var name: String?
  public var containerPort: Int
  public var hostPort: Int?
  /// `TCP` unless declared otherwise.
  public var `protocol`: String

  public init(json: JSONObject) throws {
    name = try json.string("name")
    containerPort = try json.int("containerPort") ?? 0
    hostPort = try json.int("hostPort")
    `protocol` = try json.string("protocol") ?? "TCP"
  }
}

/// An environment variable: its name and where the value comes from. Values are never kept.
public struct EnvironmentVariable: Sendable, JSONReadable {
  public var name: String
  public var configMapKey: KeyReference?
  public var secretKey: KeyReference?

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    try json.requireText("value")
    let from = try json.object("valueFrom", as: ValueFrom.self)
    configMapKey = from?.configMapKeyRef
    secretKey = from?.secretKeyRef
  }

  struct ValueFrom: JSONReadable {
    var configMapKeyRef: KeyReference?
    var secretKeyRef: KeyReference?
    init(json: JSONObject) throws {
      configMapKeyRef = try json.object("configMapKeyRef")
      secretKeyRef = try json.object("secretKeyRef")
    }
  }
}

/// A key of a ConfigMap or Secret.
public struct KeyReference: Sendable, Hashable, JSONReadable {
  public var name: String
  public var key: String
  public var optional: Bool

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    key = try json.string("key") ?? ""
    optional = try json.bool("optional") ?? false
  }
}

/// A ConfigMap or Secret whose keys all become environment variables.
public struct EnvironmentSource: Sendable, JSONReadable {
  public var configMap: SourceReference?
  public var secret: SourceReference?

  public init(json: JSONObject) throws {
    configMap = try json.object("configMapRef")
    secret = try json.object("secretRef")
  }
}

/// A whole ConfigMap or Secret that something refers to.
public struct SourceReference: Sendable, Hashable, JSONReadable {
  public var name: String
  public var optional: Bool

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    optional = try json.bool("optional") ?? false
  }
}

/// Where a volume appears in a container.
public struct VolumeMount: Sendable, JSONReadable {
  public var name: String
  public var mountPath: String
  public var subPath: String?

  public init(json: JSONObject) throws {
    name = try json.string("name") ?? ""
    mountPath = try json.string("mountPath") ?? ""
    subPath = try json.string("subPath")
  }
}
