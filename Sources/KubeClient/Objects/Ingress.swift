/// An Ingress.
public struct Ingress: KubernetesObject {
  public static let kind = ObjectKind.ingress
  public var metadata: ObjectMeta
  public var ingressClassName: String?
  public var defaultBackend: IngressBackend?
  public var rules: [IngressRule]
  public var tls: [IngressTLS]
  /// Addresses that the controller has written.
  public var addresses: [String]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    ingressClassName = spec?.ingressClassName
    defaultBackend = spec?.defaultBackend
    rules = spec?.rules ?? []
    tls = spec?.tls ?? []
    addresses = try json.object("status", as: LoadBalancerStatus.self)?.addresses ?? []
  }

  /// The class by field, else by the old annotation.
  public var className: String? {
    ingressClassName ?? metadata.annotations["kubernetes.io/ingress.class"]
  }

  struct Spec: JSONReadable {
    var ingressClassName: String?
    var defaultBackend: IngressBackend?
    var rules: [IngressRule]
    var tls: [IngressTLS]
    init(json: JSONObject) throws {
      ingressClassName = try json.string("ingressClassName")
      defaultBackend = try json.object("defaultBackend") ?? json.object("backend")
      rules = try json.array("rules")
      tls = try json.array("tls")
    }
  }
}

/// The paths of one host; a nil or empty host means every host.
public struct IngressRule: Sendable, JSONReadable {
  public var host: String?
  public var paths: [IngressPath]
  public init(json: JSONObject) throws {
    host = try json.string("host")
    paths = try json.object("http", as: HTTP.self)?.paths ?? []
  }
  struct HTTP: JSONReadable {
    var paths: [IngressPath]
    init(json: JSONObject) throws { paths = try json.array("paths") }
  }
}

/// One path and where it leads.
public struct IngressPath: Sendable, JSONReadable {
  public var path: String?
  public var pathType: String?
  public var backend: IngressBackend
  public init(json: JSONObject) throws {
    path = try json.string("path")
    pathType = try json.string("pathType")
    backend = try json.required("backend")
  }
}

/// A Service and its port, or some other resource; in the form of `networking.k8s.io/v1`, or in that of
/// the beta versions before it (`serviceName`, `servicePort`).
public struct IngressBackend: Sendable, JSONReadable {
  public var serviceName: String?
  /// The Service's port by number or name; nil where none is given.
  public var servicePort: IntOrString?
  /// The kind of a backend that is not a Service.
  public var resourceKind: String?
  public init(json: JSONObject) throws {
    let service: ServiceBackend? = try json.object("service")
    resourceKind = try json.object("resource", as: Resource.self)?.kind
    guard service != nil || !json.has("serviceName") else {
      serviceName = try json.string("serviceName")
      servicePort = try json.intOrString("servicePort")
      return
    }
    serviceName = service?.name
    if let name = service?.port?.name, !name.isEmpty {
      servicePort = .string(name)
    } else {
      servicePort = (service?.port?.number).flatMap { $0 == 0 ? nil : .int($0) }
    }
  }
  struct ServiceBackend: JSONReadable {
    var name: String
    var port: Port?
    init(json: JSONObject) throws {
      name = try json.string("name") ?? ""
      port = try json.object("port")
    }
  }
  struct Port: JSONReadable {
    var name: String?
    var number: Int?
    init(json: JSONObject) throws {
      name = try json.string("name")
      number = try json.int("number")
    }
  }
  struct Resource: JSONReadable {
    var kind: String
    init(json: JSONObject) throws { kind = try json.string("kind") ?? "" }
  }
}

/// Hosts and the Secret that holds their certificate; nil leaves the choice to the controller.
public struct IngressTLS: Sendable, JSONReadable {
  public var hosts: [String]
  public var secretName: String?
  public init(json: JSONObject) throws {
    hosts = try json.strings("hosts")
    secretName = try json.string("secretName")
  }
}
