import Foundation
import KubeClient
import NIOCore
import NIOSSL
import Testing

@Suite struct LiveTLSTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var certificate = "server"
    var trust = "ca"
    var host = "127.0.0.1"
    var serverName: String?
    /// Nil where Pods are listed, else what the problem says.
    var says: String?
    var version: TLSVersion = .tlsv13
    var listen = "127.0.0.1"
  }

  static let cases: [Case] = [
    Case(testDescription: "trusted"),
    Case(testDescription: "not checked", certificate: "self", trust: "none"),
    Case(testDescription: "TLS 1.2 only", version: .tlsv12),
    Case(testDescription: "tls-server-name", serverName: "api.example.org"),
    Case(testDescription: "IPv6 only", host: "::1", listen: "::1"),
    Case(
      testDescription: "a wrong tls-server-name", serverName: "shop.example.com",
      says: "is for kubernetes, *.example.org, 127.0.0.1, ::1, not for shop.example.com"),
    Case(
      testDescription: "a name that is not in the certificate", host: "localhost",
      says: "not for localhost"),
    Case(
      testDescription: "unknown authority", trust: "stranger",
      says: "signed by CN=kubernetes, unknown to the kubeconfig, which trusts CN=stranger"),
    Case(testDescription: "self-signed", certificate: "self", says: "is self-signed"),
    Case(testDescription: "TLS 1.1 only", says: "no longer safe", version: .tlsv11),
  ]

  @Test(arguments: cases) func trustIsJudged(_ example: Case) async throws {
    let made = try MadeCertificates.shared.get()
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(made[example.certificate])
        .map { .certificate($0) },
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: made["\(example.certificate).key"], format: .pem)))
    configuration.minimumTLSVersion = .tlsv1
    configuration.maximumTLSVersion = example.version
    let context = try NIOSSLContext(configuration: configuration)
    let server = try await ScriptedServer.start(
      host: example.listen, tls: { NIOSSLServerHandler(context: context) },
      answer: { _ in .pods(["a"]) })
    var connection = ClusterConnection(
      name: "test",
      server: ServerAddress(scheme: .https, host: example.host, port: server.port),
      trust: example.trust == "none" ? .none : .authorities(pem: made[example.trust]))
    connection.tlsServerName = example.serverName
    let reader = LiveReader(connection, limits: quick, userAgent: "kdoctor/test")
    let reading = await reader.list(Pod.self, in: Scope())
    if let says = example.says {
      #expect(reading.unavailable?.detail?.contains(says) ?? false, "\(outcome(reading))")
      #expect(reader.connectionProblem?.problem.contains(says) ?? false)
      #expect(reader.connectionProblem?.advice != nil)
      #expect(server.requests.isEmpty)
    } else {
      #expect(outcome(reading) == "a")
      #expect(
        server.requests.first?.headers["host"]
          == "\(example.host.contains(":") ? "[::1]" : example.host):\(server.port)")
    }
    await reader.shutdown()
    try await server.stop()
  }

  @Test func plainHTTPOnTheTLSPortIsSaid() async throws {
    try await withServer { connection in
      connection.server.scheme = .https
    } answer: { _ in
      [.send([UInt8]("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), .close]
    } test: { reader, _ in
      _ = await reader.list(Pod.self, in: Scope())
      #expect(reader.connectionProblem?.problem == "the server does not speak TLS on this port")
    }
  }
}
