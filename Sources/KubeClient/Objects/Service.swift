/// A Service.
public struct Service: KubernetesObject {
  public static let kind = ObjectKind.service
  public var metadata: ObjectMeta
  /// `ClusterIP` unless set otherwise.
  public var type: String
  /// `None` for a headless Service.
  public var clusterIP: String?
  public var externalName: String?
  /// Nil where the Service has none; its endpoints are then somebody else's work.
  public var selector: [String: String]?
  public var ports: [ServicePort]
  public var publishNotReadyAddresses: Bool
  public var externalTrafficPolicy: String?
  public var internalTrafficPolicy: String?
  /// Addresses that a load balancer has given.
  public var loadBalancerAddresses: [String]
  /// The API server and controllers fill these in, so a manifest that was never applied lacks them.
  public var hasStatus: Bool

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    type = spec?.type ?? "ClusterIP"
    clusterIP = spec?.clusterIP
    externalName = spec?.externalName
    selector = (spec?.selector).flatMap { $0.isEmpty ? nil : $0 }
    ports = spec?.ports ?? []
    publishNotReadyAddresses = spec?.publishNotReadyAddresses ?? false
    externalTrafficPolicy = spec?.externalTrafficPolicy
    internalTrafficPolicy = spec?.internalTrafficPolicy
    loadBalancerAddresses =
      try json.object("status", as: LoadBalancerStatus.self)?.addresses ?? []
    hasStatus = json.has("status")
  }

  /// Whether cluster DNS names the Pods themselves instead of one virtual address.
  public var isHeadless: Bool { clusterIP == "None" }

  struct Spec: JSONReadable {
    var type: String?
    var clusterIP: String?
    var externalName: String?
    var selector: [String: String]
    var ports: [ServicePort]
    var publishNotReadyAddresses: Bool
    var externalTrafficPolicy: String?
    var internalTrafficPolicy: String?
    init(json: JSONObject) throws {
      type = try json.string("type")
      clusterIP = try json.string("clusterIP")
      externalName = try json.string("externalName")
      selector = try json.stringMap("selector")
      ports = try json.array("ports")
      publishNotReadyAddresses = try json.bool("publishNotReadyAddresses") ?? false
      externalTrafficPolicy = try json.string("externalTrafficPolicy")
      internalTrafficPolicy = try json.string("internalTrafficPolicy")
    }
  }
}

/// A port of a Service.
public struct ServicePort: Sendable, Hashable, JSONReadable {
  public var name: String?
  public var port: Int
  /// As declared; nil means the same number as `port`.
  public var targetPort: IntOrString?
  public var nodePort: Int?
  /// `TCP` unless set otherwise.
  public var `protocol`: String
  public var appProtocol: String?

  public init(json: JSONObject) throws {
    name = try json.string("name")
    port = try json.int("port") ?? 0
    targetPort = try json.intOrString("targetPort")
    nodePort = try json.int("nodePort")
    `protocol` = try json.string("protocol") ?? "TCP"
    appProtocol = try json.string("appProtocol")
  }

  /// The port of the Pod that this one leads to.
  public var target: IntOrString { targetPort ?? .int(port) }
}

/// `status.loadBalancer` of Services and Ingresses.
struct LoadBalancerStatus: JSONReadable {
  var addresses: [String]
  init(json: JSONObject) throws {
    addresses = try json.object("loadBalancer", as: Ingresses.self)?.addresses ?? []
  }

  struct Ingresses: JSONReadable {
    var addresses: [String]
    init(json: JSONObject) throws {
      addresses = try json.array("ingress", of: Address.self).compactMap { $0.hostname ?? $0.ip }
    }
  }

  struct Address: JSONReadable {
    var ip: String?
    var hostname: String?
    init(json: JSONObject) throws {
      ip = try json.string("ip")
      hostname = try json.string("hostname")
    }
  }
}
