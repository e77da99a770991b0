import Foundation
import KDoctorTesting
import NIOCore
import Testing

/// What passes through the Service proxy, and what is said where nothing does.
@Suite struct ServiceProxyTests {
  static let root = "/api/v1/namespaces/healthy/services"
  private static let unreachable = "error trying to reach service: "
  private static let broken = "net/http: HTTP/1.x transport connection broken: "

  static func serve(
    _ behaviour: PortBehaviour, _ change: (inout FakeAPIServer.Options) -> Void = { _ in }
  ) async throws -> FakeAPIServer {
    let server = try await FakeAPIServer.start(try Recordings.healthy(), .init(change))
    for pod in ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"] {
      server.listen(behaviour, on: 80, of: pod, in: "healthy")
    }
    return server
  }

  @Test(arguments: [200, 204, 301, 404, 500, 502, 503])
  func theApplicationsAnswerPasses(_ status: Int) async throws {
    let body = status == 204 ? "" : "so be it\n"
    let server = try await Self.serve(
      .http(status, headers: ["X-Powered-By": "tests", "Connection": "keep-alive"], body: body))
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == status)
    #expect(answer.text == body)
    #expect(answer.headers["x-powered-by"] == "tests")
    #expect(answer.headers["connection"] == nil)
    #expect(answer.headers["audit-id"] != nil)
    #expect(server.requests.map(\.status) == [status])
    #expect(server.requests.map(\.resource) == ["services/proxy"])
    #expect(server.requests.map(\.verb) == ["get"])
    #expect(server.requests.map(\.bytes) == [body.utf8.count])
    await server.stop()
  }

  @Test(arguments: [
    (PortBehaviour.closed, "dial tcp 10.244.0.195:80: connect: connection refused"),
    (.localhostOnly(), "dial tcp 10.244.0.195:80: connect: connection refused"),
    (.filtered(), "dial tcp 10.244.0.195:80: i/o timeout"),
    (.drops, "dial tcp 10.244.0.195:80: i/o timeout"),
    (.hangsUp, "EOF"),
    (.banner("hello\r\n"), broken + #"malformed HTTP response "hello""#),
    (.banner("220 mail ready\r\n"), broken + #"malformed HTTP status code "mail""#),
    (.banner("SSH-2.0 200 x\n"), broken + #"malformed HTTP version "SSH-2.0""#),
    (
      .headerBomb,
      broken + "net/http: server response headers exceeded 10485760 bytes; aborted"
    ),
  ])
  func whatCannotBeReached(_ behaviour: PortBehaviour, _ message: String) async throws {
    let server = try await Self.serve(behaviour)
    let connection = try await TestConnection(server)
    let answer = try await connection.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == 503)
    let status = try answer.json()
    #expect(status["message"]?.text == Self.unreachable + message)
    #expect(status["reason"]?.text == "ServiceUnavailable")
    // The connection to the API server is as good as before.
    #expect(try await connection.get("/version").status == 200)
    await server.stop()
  }

  @Test func plainHTTP2LooksBroken() async throws {
    let server = try await Self.serve(.http2)
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == 503)
    let message = try answer.json()["message"]?.text ?? ""
    #expect(
      message.hasPrefix(Self.unreachable + Self.broken + #"malformed HTTP response "\x00\x00"#))
    await server.stop()
  }

  @Test(
    arguments: [
      ("https:shop:80", PortBehaviour.tls(), 200, nil),
      ("https:shop:80", .tls(.init(kind: .expired)), 200, nil),
      ("https:shop:80", .http(), 503, "tls: first record does not look like a TLS handshake"),
      ("https:shop:80", .hangsUp, 503, "EOF"),
      ("http:shop:80", .http(), 200, nil),
    ] as [(String, PortBehaviour, Int, String?)])
  func schemes(
    _ name: String, _ behaviour: PortBehaviour, _ status: Int, _ message: String?
  ) async throws {
    let server = try await Self.serve(behaviour)
    let answer = try await server.get("\(Self.root)/\(name)/proxy/")
    #expect(answer.status == status)
    #expect((try? answer.json()["message"]?.text) == message.map { Self.unreachable + $0 })
    await server.stop()
  }

  @Test func plainHTTPToATLSPortIsToldSo() async throws {
    let server = try await Self.serve(.tls())
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == 400)
    #expect(answer.text == "Client sent an HTTP request to an HTTPS server.\n")
    await server.stop()
  }

  @Test(arguments: [
    ("/none/proxy/", 404, #"services "none" not found"#),
    ("/none:80/proxy/", 404, #"services "none" not found"#),
    ("/shop:81/proxy/", 503, #"no service port 81 found for service "shop""#),
    ("/shop:web/proxy/", 503, #"no endpoints available for service "shop:web""#),
    ("/shop/proxy/", 503, #"no endpoints available for service "shop""#),
    ("/ftp:shop:80/proxy/", 400, #"invalid service request "ftp:shop:80""#),
    ("/a:b:c:d/proxy/", 400, #"invalid service request "a:b:c:d""#),
  ])
  func whatIsNotThere(_ path: String, _ status: Int, _ message: String) async throws {
    let server = try await Self.serve(.http())
    let answer = try await server.get(Self.root + path)
    #expect(answer.status == status)
    #expect(try answer.json()["message"]?.text == message)
    #expect(server.visits.isEmpty)
    await server.stop()
  }

  @Test(arguments: [
    ("shop:80/proxy/", "/"), ("shop:http/proxy/", "/"), (":shop:80/proxy/", "/"),
    ("shop:80/proxy/a/b%20c?x=1&y=%2F", "/a/b%20c?x=1&y=%2F"), ("shop:80/proxy/a/", "/a/"),
  ])
  func paths(_ path: String, _ target: String) async throws {
    let server = try await Self.serve(.http())
    #expect(try await server.get("\(Self.root)/\(path)").status == 200)
    #expect(server.visits.flatMap(\.requests).map(\.target) == [target])
    await server.stop()
  }

  @Test func aPathWithoutASlashIsSentToOneWith() async throws {
    let server = try await Self.serve(.http())
    let answer = try await server.get("\(Self.root)/shop:80/proxy?x=1")
    #expect(answer.status == 301)
    #expect(answer.headers["location"] == "\(Self.root)/shop:80/proxy/?x=1")
    #expect(server.visits.isEmpty)
    await server.stop()
  }

  @Test(arguments: [Account.Credential.certificate, .token])
  func theApplicationSeesNoCredentials(_ credential: Account.Credential) async throws {
    let server = try await Self.serve(.http()) {
      $0.grants = [Grant(to: "lead", [.everything])]
    }
    let account = Account("dev", groups: ["system:masters"], credential: credential)
    _ = try await server.get(
      "\(Self.root)/shop:80/proxy/health", as: account,
      headers: ["User-Agent": "probe/1", "Impersonate-User": "lead", "Accept": "*/*"])
    let visit = try #require(server.visits.first)
    #expect(visit.way == .serviceProxy)
    let request = try #require(visit.requests.first)
    #expect(request.method == "GET")
    #expect(
      request.headers == [
        "host": "127.0.0.1", "user-agent": "probe/1", "accept": "*/*", "accept-encoding": "gzip",
        "x-forwarded-for": "127.0.0.1", "x-forwarded-uri": "\(Self.root)/shop:80/proxy/health",
      ])
    await server.stop()
  }

  @Test(arguments: [
    ("/login", "\(root)/shop:80/proxy/login"),
    ("/a/?next=%2F", "\(root)/shop:80/proxy/a/?next=%2F"),
    ("relative", "relative"), ("https://sso.example.com/login", "https://sso.example.com/login"),
    ("http://10.244.0.195:80/login", "\(root)/shop:80/proxy/login"),
    ("\(root)/shop:80/proxy/again", "\(root)/shop:80/proxy/again"),
  ])
  func redirectsLeadThroughTheProxyAgain(_ target: String, _ location: String) async throws {
    let server = try await Self.serve(.redirect(to: target))
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == 302)
    #expect(answer.headers["location"] == location)
    await server.stop()
  }

  @Test func anAnswerThatBreaksOff() async throws {
    let server = try await Self.serve(.closesMidway)
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == 200)
    #expect(answer.body.count == 100)
    #expect(!answer.isComplete)
    await server.stop()
  }

  @Test func anAnswerThatTakesItsTime() async throws {
    let server = try await Self.serve(.slow(after: 20, then: .http(body: "late\n")))
    #expect(try await server.get("\(Self.root)/shop:80/proxy/").text == "late\n")
    await server.stop()
  }

  @Test func anAnswerThatNeverComes() async throws {
    let server = try await Self.serve(.silent)
    let connection = try await TestConnection(server)
    let pending = try connection.begin("\(Self.root)/shop:80/proxy/")
    while server.visits.isEmpty { await Task.yield() }
    await server.stop()
    #expect(try await pending.get().status == 0)
  }

  @Test func aGigabyteComesOnlyAsFastAsItIsRead() async throws {
    let server = try await Self.serve(.gigabyte)
    let connection = try await TestConnection(server)
    let pending = try connection.begin("\(Self.root)/shop:80/proxy/")
    #expect(try await connection.body(bytes: 2_000_000).count >= 2_000_000)
    await connection.close()
    #expect(try await pending.get().isComplete == false)
    await server.stop()
  }

  @Test(arguments: [(["get"], 200), (["create"], 403), ([], 403)])
  func rights(_ verbs: [String], _ status: Int) async throws {
    let server = try await Self.serve(.http()) {
      $0.grants = [Grant(to: "dev", [PolicyRule(verbs, ["services/proxy"])])]
    }
    let answer = try await server.get("\(Self.root)/shop:80/proxy/", as: Account("dev"))
    #expect(answer.status == status)
    if status == 403 {
      #expect(
        try answer.json()["message"]?.text
          == #"services "shop:80" is forbidden: User "dev" cannot get resource "services/proxy" "#
          + #"in API group "" in the namespace "healthy""#)
    }
    await server.stop()
  }

  @Test(
    arguments: [
      (Fault.Action.page("<html>no</html>", status: 502), 502, "<html>no</html>"),
      (.closeConnection, 0, ""), (.cutBody(after: 1), 200, "o"),
    ])
  func faults(_ action: Fault.Action, _ status: Int, _ body: String) async throws {
    let server = try await Self.serve(.http()) {
      $0.faults = [Fault(action, when: .resource("services/proxy"))]
    }
    let answer = try await server.get("\(Self.root)/shop:80/proxy/")
    #expect(answer.status == status)
    #expect(answer.text == body)
    await server.stop()
  }
}
