import Foundation
import KDoctorTesting
import NIOSSL
import Testing

/// TLS, addresses, and connections that come and go.
@Suite struct ConnectionTests {
  static let pods = "/api/v1/namespaces/healthy/pods"

  private static func serve(
    _ change: (inout FakeAPIServer.Options) -> Void
  ) async throws -> FakeAPIServer {
    try await FakeAPIServer.start(try Recordings.healthy(), .init(change))
  }

  @Test(arguments: ServerCertificate.allCases)
  func certificates(_ certificate: ServerCertificate) async throws {
    let server = try await Self.serve { $0.certificate = certificate }
    let isGood = [.valid, .validRSA].contains(certificate)
    let answer = try await server.get(Self.pods)
    #expect(answer.status == (isGood ? 200 : 0))
    #expect((answer.error == nil) == isGood)
    // Whoever does not look gets an answer from all of them.
    let trusting = try await TestConnection(server) { $0.certificateVerification = .none }
    #expect(try await trusting.get(Self.pods).status == 200)
    await server.stop()
  }

  @Test(arguments: [
    (FakeAPIServer.Options.Transport.tls, TLSVersion.tlsv12, true), (.tls, .tlsv13, true),
    (.tls12, .tlsv12, true), (.tls12, .tlsv13, false), (.tls13, .tlsv12, false),
    (.tls13, .tlsv13, true),
  ])
  func versions(
    _ transport: FakeAPIServer.Options.Transport, _ version: TLSVersion, _ works: Bool
  ) async throws {
    let server = try await Self.serve { $0.transport = transport }
    let connection = try await TestConnection(server) {
      $0.minimumTLSVersion = version
      $0.maximumTLSVersion = version
    }
    #expect(try await connection.get(Self.pods).status == (works ? 200 : 0))
    await server.stop()
  }

  @Test func plainHTTPAndIPv6() async throws {
    let plain = try await Self.serve { $0.transport = .plain }
    #expect(plain.url == "http://127.0.0.1:\(plain.port)")
    #expect(try await plain.get(Self.pods, as: .admin.with(.token)).status == 200)
    await plain.stop()
    let six = try await Self.serve { $0.host = .ipv6 }
    #expect(six.url == "https://[::1]:\(six.port)")
    #expect(try await six.get(Self.pods).status == 200)
    await six.stop()
  }

  @Test func aConnectionIsKeptAlive() async throws {
    let server = try await Self.serve { _ in }
    let connection = try await TestConnection(server)
    for _ in 0..<3 { #expect(try await connection.get(Self.pods).status == 200) }
    let last = try await connection.get(Self.pods, headers: ["Connection": "close"])
    #expect(last.isComplete)
    try await connection.waitForClose()
    await server.stop()
  }

  @Test func anIdleConnectionIsClosed() async throws {
    let server = try await Self.serve { $0.idleTimeout = 20 }
    let connection = try await TestConnection(server)
    #expect(try await connection.get(Self.pods).status == 200)
    try await connection.waitForClose()
    #expect(try await server.get(Self.pods).status == 200)
    await server.stop()
  }

  @Test func stoppedMeansRefusedAndRestartedMeansTheSamePort() async throws {
    let server = try await Self.serve { _ in }
    let connection = try await TestConnection(server)
    #expect(try await connection.get(Self.pods).status == 200)
    let port = server.port
    await server.stop()
    try await connection.waitForClose()
    await #expect(throws: (any Error).self) { try await TestConnection(server) }
    try await server.restart()
    #expect(server.port == port)
    #expect(try await server.get(Self.pods).status == 200)
    await server.stop()
  }

  @Test(arguments: [
    (
      FakeAPIServer.Options.Clock.fixed(Date(timeIntervalSince1970: 0)),
      "Thu, 01 Jan 1970 00:00:00 GMT"
    ),
    (.fixed(Date(timeIntervalSince1970: 1_795_374_505)), "Sun, 22 Nov 2026 19:08:25 GMT"),
  ])
  func dates(_ clock: FakeAPIServer.Options.Clock, _ text: String) async throws {
    let server = try await Self.serve { $0.clock = clock }
    #expect(try await server.get("/version").headers["date"] == text)
    await server.stop()
  }

  @Test func aClockThatIsAYearOff() async throws {
    let ahead = try await Self.serve { $0.clock = .system(offset: 365 * 86_400) }
    let date = try #require(try await ahead.get("/version").headers["date"])
    let years = [0, 1].map {
      Calendar(identifier: .gregorian).component(
        .year, from: Date(timeIntervalSinceNow: 365 * 86_400 - Double($0)))
    }
    #expect(years.contains { date.contains(" \($0) ") })
    await ahead.stop()
  }

  @Test func everyPathCanHaveAPrefix() async throws {
    let server = try await Self.serve { $0.pathPrefix = "/k8s/clusters/c-1" }
    let connection = try await TestConnection(server)
    #expect(try await connection.get("/k8s/clusters/c-1\(Self.pods)").status == 200)
    #expect(try await connection.get(Self.pods).status == 404)
    #expect(server.requests.first?.resource == "pods")
    #expect(server.url.hasSuffix("/k8s/clusters/c-1"))
    await server.stop()
  }

  @Test func largeAnswersArePackedOnRequest() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 100))
    let connection = try await TestConnection(server)
    let packing = ["Accept-Encoding": "gzip"]
    let plain = try await connection.get("/api/v1/pods")
    let packed = try await connection.get("/api/v1/pods", headers: packing)
    #expect(plain.headers["content-encoding"] == nil)
    #expect(packed.headers["content-encoding"] == "gzip")
    #expect(packed.body.starts(with: [0x1F, 0x8B]))
    #expect(packed.body.count < plain.body.count / 4)
    let small = try await connection.get("/api/v1/pods?limit=1", headers: packing)
    #expect(small.headers["content-encoding"] == nil)
    await server.stop()
  }
}
