/// A NetworkPolicy.
public struct NetworkPolicy: KubernetesObject {
  public static let kind = ObjectKind.networkPolicy
  public var metadata: ObjectMeta
  public var podSelector: LabelSelector
  /// `Ingress` and `Egress`, with the API's default filled in.
  public var policyTypes: [String]
  public var ingress: [Rule]
  public var egress: [Rule]

  public init(json: JSONObject) throws {
    metadata = try json.required("metadata")
    let spec: Spec? = try json.object("spec")
    podSelector = spec?.podSelector ?? LabelSelector(matchLabels: [:])
    ingress = spec?.ingress ?? []
    egress = spec?.egress ?? []
    policyTypes =
      (spec?.policyTypes).flatMap { $0.isEmpty ? nil : $0 }
      ?? (egress.isEmpty ? ["Ingress"] : ["Ingress", "Egress"])
  }

  struct Spec: JSONReadable {
    var podSelector: LabelSelector?
    var policyTypes: [String]
    var ingress: [Rule]
    var egress: [Rule]
    init(json: JSONObject) throws {
      podSelector = try json.object("podSelector")
      policyTypes = try json.strings("policyTypes")
      ingress = try json.array("ingress", of: IngressRuleSpec.self).map(\.rule)
      egress = try json.array("egress", of: EgressRuleSpec.self).map(\.rule)
    }
  }
  struct IngressRuleSpec: JSONReadable {
    var rule: Rule
    init(json: JSONObject) throws {
      rule = Rule(peers: try json.array("from"), ports: try json.array("ports"))
    }
  }
  struct EgressRuleSpec: JSONReadable {
    var rule: Rule
    init(json: JSONObject) throws {
      rule = Rule(peers: try json.array("to"), ports: try json.array("ports"))
    }
  }

  /// Peers and ports that are allowed; an empty list of either allows all of them.
  public struct Rule: Sendable {
    public var peers: [Peer]
    public var ports: [Port]
  }

  /// One kind of peer. A pod selector alone means Pods of the policy's own namespace.
  public struct Peer: Sendable, JSONReadable {
    public var podSelector: LabelSelector?
    public var namespaceSelector: LabelSelector?
    /// The block in CIDR notation.
    public var ipBlock: IPBlock?
    public init(json: JSONObject) throws {
      podSelector = try json.object("podSelector")
      namespaceSelector = try json.object("namespaceSelector")
      ipBlock = try json.object("ipBlock")
    }
  }

  /// Addresses, and those of them that are left out.
  public struct IPBlock: Sendable, JSONReadable {
    public var cidr: String
    public var except: [String]
    public init(json: JSONObject) throws {
      cidr = try json.string("cidr") ?? ""
      except = try json.strings("except")
    }
  }

  /// A port, a range of ports, or every port of a protocol.
  public struct Port: Sendable, JSONReadable {
    public var `protocol`: String
    public var port: IntOrString?
    public var endPort: Int?
    public init(json: JSONObject) throws {
      `protocol` = try json.string("protocol") ?? "TCP"
      port = try json.intOrString("port")
      endPort = try json.int("endPort")
    }
  }
}
