/// A liveness, readiness or startup probe.
public struct Probe: Sendable, JSONReadable {
  public var httpGet: HTTPGet?
  public var tcpPort: IntOrString?
  public var exec: [String]?
  public var grpcPort: Int?
  /// In seconds.
  public var initialDelaySeconds: Int
  /// In seconds.
  public var periodSeconds: Int
  /// In seconds.
  public var timeoutSeconds: Int
  public var failureThreshold: Int

  public init(json: JSONObject) throws {
    httpGet = try json.object("httpGet")
    tcpPort = try json.object("tcpSocket", as: TCPSocket.self)?.port
    exec = try json.object("exec", as: Exec.self)?.command
    grpcPort = try json.object("grpc", as: GRPC.self)?.port
    initialDelaySeconds = try json.int("initialDelaySeconds") ?? 0
    periodSeconds = try json.int("periodSeconds") ?? 10
    timeoutSeconds = try json.int("timeoutSeconds") ?? 1
    failureThreshold = try json.int("failureThreshold") ?? 3
  }

  /// The port that the probe asks, as declared.
  public var port: IntOrString? { httpGet?.port ?? tcpPort ?? grpcPort.map(IntOrString.int) }

  /// An HTTP request that must answer 200 to 399.
  public struct HTTPGet: Sendable, JSONReadable {
    public var path: String
    public var port: IntOrString?
    public var scheme: String
    public var host: String?

    public init(json: JSONObject) throws {
      path = try json.string("path") ?? "/"
      port = try json.intOrString("port")
      scheme = try json.string("scheme") ?? "HTTP"
      host = try json.string("host")
    }
  }

  struct TCPSocket: JSONReadable {
    var port: IntOrString?
    init(json: JSONObject) throws { port = try json.intOrString("port") }
  }

  struct Exec: JSONReadable {
    var command: [String]
    init(json: JSONObject) throws { command = try json.strings("command") }
  }

  struct GRPC: JSONReadable {
    var port: Int?
    init(json: JSONObject) throws { port = try json.int("port") }
  }
}
