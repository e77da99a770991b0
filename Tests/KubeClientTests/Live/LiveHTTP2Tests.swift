import KubeClient
import NIOCore
import NIOHTTP1
import Testing

/// The same over HTTP/2 and TLS, which is how API servers really speak.
@Suite struct LiveHTTP2Tests {
  static func reader(
    _ server: SecureServer, limits: RequestLimits = quick,
    _ change: (inout ClusterConnection) -> Void = { _ in }
  ) throws -> LiveReader {
    let made = try MadeCertificates.shared.get()
    var connection = ClusterConnection(
      name: "test", server: server.address, trust: .authorities(pem: made["ca"]))
    change(&connection)
    return LiveReader(connection, limits: limits, userAgent: "kdoctor/test")
  }

  @Test func manyListsShareOneConnection() async throws {
    let server = try await SecureServer.start { _ in .json(podList(["a"])) }
    let reader = try Self.reader(server)
    _ = await reader.list(Pod.self, in: Scope())
    async let one = reader.list(Pod.self, in: Scope(namespace: "x"))
    async let two = reader.list(Pod.self, in: Scope(namespace: "y"))
    #expect(await [outcome(one), outcome(two)] == ["a", "a"])
    #expect(server.requests.allSatisfy { $0.version.major == 2 })
    #expect(server.connections == 1)
    await reader.shutdown()
    try await server.stop()
  }

  @Test func theServersOwnNameIsAskedFor() async throws {
    let server = try await SecureServer.start { _ in .json(podList(["a"])) }
    let reader = try Self.reader(server) { $0.tlsServerName = "kubernetes" }
    #expect(outcome(await reader.list(Pod.self, in: Scope())) == "a")
    #expect(server.requests.first?.host == "127.0.0.1:\(server.address.port)")
    await reader.shutdown()
    try await server.stop()
  }

  @Test(arguments: [
    (
      SecureServer.Answer.stall("{"), "unreachable: the server sent nothing for 1 s (asked 3 times)"
    ),
    (.hangUp("{"), "(asked 3 times)"),
    (.json("{"), "unreachable: the answer was cut off after 1 bytes (asked 3 times)"),
  ])
  func faultsEndRightly(_ answer: SecureServer.Answer, _ words: String) async throws {
    for isOnce in [true, false] {
      let server = try await SecureServer.start { number in
        isOnce && number > 1 ? .json(podList(["a", "b"])) : answer
      }
      let reader = try Self.reader(server, limits: impatient)
      let found = outcome(await reader.list(Pod.self, in: Scope()))
      if isOnce { #expect(found == "a b") } else { #expect(found.hasSuffix(words), "\(found)") }
      await reader.shutdown()
      try await server.stop()
    }
  }

  @Test func cancellingEndsTheRequest() async throws {
    let server = try await SecureServer.start { _ in .stall("{") }
    let reader = try Self.reader(server)
    let task = Task { await reader.list(Pod.self, in: Scope()) }
    while server.requests.isEmpty { await Task.yield() }
    task.cancel()
    #expect(outcome(await task.value) == "unreachable: the reading was cancelled")
    await reader.shutdown()
    try await server.stop()
  }

  /// The client's certificate, who made it, and what comes of it.
  @Test(arguments: [
    ("self", "self", nil as String?), ("none", "ca", "asks for a client certificate"),
    ("self", "ca", "client certificate"),
  ])
  func clientCertificates(_ client: String, _ authority: String, _ says: String?) async throws {
    let made = try MadeCertificates.shared.get()
    for protocols in [["h2"], ["http/1.1"]] {
      let server = try await SecureServer.start(
        protocols: protocols, clientAuthority: made[authority]
      ) { _ in .json(podList(["a"])) }
      let reader = try Self.reader(server) {
        guard client != "none" else { return }
        let identity = Credentials.Identity(chain: made[client], key: made["\(client).key"])
        $0.credentials = Constant(value: Credentials(identity: identity))
      }
      let found = outcome(await reader.list(Pod.self, in: Scope()))
      if let says {
        #expect(reader.connectionProblem?.problem.contains(says) ?? false, "\(protocols) \(found)")
      } else {
        #expect(found == "a")
      }
      await reader.shutdown()
      try await server.stop()
    }
  }

  private struct Constant: CredentialSource {
    var value: Credentials
    func credentials() -> Credentials { value }
    func renew() -> Bool { false }
    var subject: String? { nil }
  }
}
