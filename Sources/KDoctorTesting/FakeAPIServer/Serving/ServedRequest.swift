/// A request that the server has seen, and what became of it.
public struct ServedRequest: Sendable, Hashable {
  /// As rules name it: `get`, `list`, `watch`; of a writing request what it would be.
  public var verb: String
  /// What the server asks RBAC for beside the verb: `create` for a port-forward over a WebSocket.
  public var furtherVerbs: [String] = []
  public var method: String
  public var path: String
  /// The query's parameters, decoded; of a repeated one the last.
  public var query: [String: String]
  /// Empty for the core group and for paths such as `/version`.
  public var group: String
  /// With the subresource, for example `pods/log`; empty for paths such as `/version`.
  public var resource: String
  /// Empty for all namespaces and for what has none.
  public var namespace: String
  /// Empty for a list.
  public var name: String
  /// Who asked, as far as the server could tell; nil where it was refused as unknown.
  public var user: String?
  /// The headers, their names in lower case; of `authorization` only the scheme.
  public var headers: [String: String]
  /// Whether the connection showed a client certificate.
  public var hasCertificate: Bool
  /// The answer's status; 0 until one is sent.
  public var status: Int
  /// How many bytes of the body were handed to the connection.
  public var bytes: Int

  /// The program that asked.
  public var userAgent: String { headers["user-agent"] ?? "" }
  /// The forms that the client took.
  public var accept: String { headers["accept"] ?? "" }

  init(_ request: APIRequest, _ info: RequestInfo, hasCertificate: Bool) {
    verb = info.verb
    method = request.method
    path = request.path
    query = Dictionary(
      request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    group = info.group
    resource = info.ruleResource
    namespace = info.namespace
    name = info.name
    headers = request.headers
    headers["authorization"] = request.headers["authorization"].map {
      $0.split(separator: " ").first.map(String.init) ?? ""
    }
    self.hasCertificate = hasCertificate
    status = 0
    bytes = 0
  }
}
