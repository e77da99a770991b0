/// An Endpoints object, which EndpointSlices have replaced; read where no slice was captured.
public struct Endpoints: KubernetesObject {
  public static let kind = ObjectKind.endpoints
  public var metadata: ObjectMeta
  public var subsets: [Subset]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    subsets = try json.array("subsets")
  }

  /// Addresses that share a set of ports.
  public struct Subset: Sendable, JSONReadable {
    public var addresses: [Address]
    public var notReadyAddresses: [Address]
    public var ports: [EndpointSlice.Port]
    public init(json: JSONObject) throws {
      addresses = try json.array("addresses")
      notReadyAddresses = try json.array("notReadyAddresses")
      ports = try json.array("ports")
    }
  }

  /// One address.
  public struct Address: Sendable, JSONReadable {
    public var ip: String
    public var target: EndpointSlice.Target?
    public init(json: JSONObject) throws {
      ip = try json.string("ip") ?? ""
      target = try json.object("targetRef")
    }
  }
}
