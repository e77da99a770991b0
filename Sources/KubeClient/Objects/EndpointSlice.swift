/// An EndpointSlice: some of a Service's addresses.
public struct EndpointSlice: KubernetesObject {
  public static let kind = ObjectKind.endpointSlice
  public var metadata: ObjectMeta
  public var addressType: String
  public var endpoints: [Endpoint]
  public var ports: [Port]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    addressType = try json.string("addressType") ?? "IPv4"
    endpoints = try json.array("endpoints")
    ports = try json.array("ports")
  }

  /// The Service that this slice belongs to.
  public var serviceName: String? { metadata.labels["kubernetes.io/service-name"] }

  /// One address and whether it takes requests.
  public struct Endpoint: Sendable, JSONReadable {
    public var addresses: [String]
    /// A missing value counts as ready, as the API says.
    public var ready: Bool
    public var serving: Bool?
    public var terminating: Bool
    public var nodeName: String?
    public var target: Target?

    public init(json: JSONObject) throws {
      addresses = try json.strings("addresses")
      let conditions: Conditions? = try json.object("conditions")
      ready = conditions?.ready ?? true
      serving = conditions?.serving
      terminating = conditions?.terminating ?? false
      nodeName = try json.string("nodeName")
      target = try json.object("targetRef")
    }

    struct Conditions: JSONReadable {
      var ready: Bool?
      var serving: Bool?
      var terminating: Bool?
      init(json: JSONObject) throws {
        ready = try json.bool("ready")
        serving = try json.bool("serving")
        terminating = try json.bool("terminating")
      }
    }
  }

  /// The object behind an address, as a rule a Pod.
  public struct Target: Sendable, JSONReadable {
    public var kind: String
    public var name: String
    public init(json: JSONObject) throws {
      kind = try json.string("kind") ?? ""
      name = try json.string("name") ?? ""
    }
  }

  /// A port that all addresses of the slice share; its number is nil where every port is meant.
  public struct Port: Sendable, Hashable, JSONReadable {
    public var name: String?
    public var port: Int?
    public var `protocol`: String
    public init(json: JSONObject) throws {
      name = try json.string("name")
      port = try json.int("port")
      `protocol` = try json.string("protocol") ?? "TCP"
    }
  }
}
