import KubeClient
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

/// The way to the API server is that of all other requests: TLS, client certificates, proxies.
@Suite struct ForwardTransportTests {
  private struct Constant: CredentialSource {
    var value: Credentials
    func credentials() -> Credentials { value }
    func renew() -> Bool { false }
    var subject: String? { nil }
  }

  private static func context(
    _ name: String, wantsClient: Bool = false
  ) throws -> NIOSSLContext {
    let made = try MadeCertificates.shared.get()
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(made[name]).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: made["\(name).key"], format: .pem)))
    if wantsClient {
      configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(made["ca"]))
      configuration.certificateVerification = .noHostnameVerification
    }
    return try NIOSSLContext(configuration: configuration)
  }

  /// Says a word through a port-forward and hears it back.
  private static func echo(_ reader: LiveReader) async throws(VisitFailure) -> String {
    let forward = try await reader.forward(
      pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
    defer { Task { await forward.close() } }
    do {
      let talk = try await Talk(try forward.channel(80))
      try await talk.say("word")
      return await talk.hear(4)
    } catch {
      return "\(error)"
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var certificate = "server"
    var trust = "ca"
    var serverName: String?
    var client: String?
    var isProxied = false
    /// Nil where it works, else what is said.
    var says: String?
  }

  static let cases: [Case] = [
    Case(testDescription: "trusted"),
    Case(testDescription: "not checked", certificate: "self", trust: "none"),
    Case(testDescription: "tls-server-name", serverName: "api.example.org"),
    Case(testDescription: "client certificate", client: "server"),
    Case(testDescription: "through a proxy", isProxied: true),
    Case(
      testDescription: "through a proxy, with a name", serverName: "api.example.org",
      isProxied: true),
    Case(
      testDescription: "through a proxy, with a client certificate", client: "server",
      isProxied: true),
    Case(
      testDescription: "a wrong name", serverName: "shop.example.com",
      says: "not for shop.example.com"),
    Case(
      testDescription: "a wrong name through a proxy", serverName: "shop.example.com",
      isProxied: true, says: "not for shop.example.com"),
    Case(
      testDescription: "unknown authority", trust: "stranger",
      says: "signed by CN=kubernetes, unknown to the kubeconfig, which trusts CN=stranger"),
    Case(
      testDescription: "a client certificate of nobody", client: "self",
      says: "the server does not know the authority of the client certificate"),
  ]

  @Test(arguments: cases) func trustIsJudged(_ example: Case) async throws {
    let made = try MadeCertificates.shared.get()
    let tls = try Self.context(example.certificate, wantsClient: example.client != nil)
    try await withForwarding(tls: tls) { _, _ in
      .upgrade(protocols: ForwardServer.v4, [.ports([80]), .echo])
    } test: { _, server in
      var connection = ClusterConnection(
        name: "test", server: ServerAddress(scheme: .https, host: "127.0.0.1", port: server.port),
        trust: example.trust == "none" ? .none : .authorities(pem: made[example.trust]))
      connection.tlsServerName = example.serverName
      if let client = example.client {
        connection.credentials = Constant(
          value: Credentials(
            identity: Credentials.Identity(chain: made[client], key: made["\(client).key"])))
      }
      let proxy = try await TunnelProxy.start(to: server.port)
      if example.isProxied {
        connection.proxy = ProxyAddress(
          scheme: .http, host: "127.0.0.1", port: proxy.port, authorization: "Basic dTpw")
      }
      let reader = LiveReader(connection, limits: quick, userAgent: "kdoctor/test")
      if let says = example.says {
        let failure = await #expect(throws: VisitFailure.self) { try await Self.echo(reader) }
        #expect(failure?.kind == .unreachable)
        #expect(failure?.description.contains(says) == true, "\(failure?.description ?? "")")
        #expect(reader.connectionProblem != nil)
        #expect(server.state.requests.isEmpty)
      } else {
        #expect(try await Self.echo(reader) == "word")
        #expect(server.state.requests.first?.headers["host"] == "127.0.0.1:\(server.port)")
      }
      #expect(
        proxy.requests
          == (example.isProxied
            ? [TunnelProxy.Request(target: "127.0.0.1:\(server.port)", account: "Basic dTpw")]
            : []))
      await reader.shutdown()
      try await proxy.stop()
    }
  }

  @Test(arguments: [
    (407, "the proxy asks for a user name and password"),
    (403, "the proxy refuses to connect to the server"),
  ])
  func aProxysRefusalIsSaid(_ status: Int, _ says: String) async throws {
    let proxy = try await TunnelProxy.start(to: 1, status: HTTPResponseStatus(statusCode: status))
    var connection = ClusterConnection(
      name: "test", server: ServerAddress(scheme: .https, host: "10.1.2.3", port: 6443))
    connection.proxy = ProxyAddress(scheme: .http, host: "127.0.0.1", port: proxy.port)
    let reader = LiveReader(connection, limits: quick, userAgent: "kdoctor/test")
    let failure = await #expect(throws: VisitFailure.self) { try await Self.echo(reader) }
    #expect(failure?.kind == .unreachable)
    #expect(failure?.description == says)
    await reader.shutdown()
    try await proxy.stop()
  }

  @Test func aServerThatIsNotThereIsSaid() async throws {
    let reader = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .http, host: "127.0.0.5", port: 1)),
      limits: quick, userAgent: "kdoctor/test")
    let failure = await #expect(throws: VisitFailure.self) { try await Self.echo(reader) }
    #expect(failure?.kind == .unreachable)
    #expect(failure?.description == "connection refused (asked 3 times)")
    #expect(reader.statistics.requests == 0)
    await reader.shutdown()
  }

  @Test func aHandshakeThatNeverEndsIsGivenUp() async throws {
    let silent = try await ScriptedServer.start { _ in [] }
    let reader = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .https, host: "127.0.0.1", port: silent.port)),
      limits: RequestLimits(connect: .seconds(3), attempts: 3), userAgent: "kdoctor/test")
    let failure = await #expect(throws: VisitFailure.self) { try await Self.echo(reader) }
    #expect(failure?.kind == .unreachable)
    #expect(failure?.description == "the server did not finish the TLS handshake within 3 s")
    while silent.open > 0 { await Task.yield() }
    await reader.shutdown()
    try await silent.stop()
  }
}
