import KDoctorTesting
import NIOCore
import Testing

/// Each way to go wrong can be seen on the wire.
@Suite struct FaultTests {
  static let pods = "/api/v1/namespaces/healthy/pods"

  private static func serve(_ faults: [Fault]) async throws -> FakeAPIServer {
    try await FakeAPIServer.start(
      try Recordings.healthy(), .init { $0.faults = faults })
  }

  /// The whole body, as the server sends it when nothing goes wrong.
  private static func wholeBody() async throws -> [UInt8] {
    let server = try await serve([])
    let body = try await server.get(pods).body
    await server.stop()
    return body
  }

  @Test(
    arguments: [
      (429, 1, "TooManyRequests"), (429, nil, "TooManyRequests"), (500, nil, "InternalError"),
      (503, nil, "ServiceUnavailable"), (504, nil, "Timeout"),
    ] as [(Int, Int?, String)])
  func status(_ code: Int, _ retryAfter: Int?, _ reason: String) async throws {
    let server = try await Self.serve([Fault(.status(code, retryAfter: retryAfter))])
    let answer = try await server.get(Self.pods)
    #expect(answer.status == code)
    #expect(answer.headers["retry-after"] == retryAfter.map(String.init))
    #expect(try answer.json()["reason"]?.text == reason)
    await server.stop()
  }

  @Test(arguments: [0, 1, 100, 5000]) func cutBody(_ count: Int) async throws {
    let server = try await Self.serve([Fault(.cutBody(after: count))])
    let answer = try await server.get(Self.pods)
    #expect(answer.status == 200)
    #expect(answer.body.count == count)
    #expect(!answer.isComplete)
    #expect(server.requests.map(\.bytes) == [count])
    await server.stop()
  }

  @Test func stallBeforeHeadersEndsWithTheServer() async throws {
    let server = try await Self.serve([Fault(.stallBeforeHeaders)])
    let connection = try await TestConnection(server)
    let answer = try connection.begin(Self.pods)
    while server.requests.isEmpty { await Task.yield() }
    await server.stop()
    #expect(try await answer.get().status == 0)
    #expect(server.requests.map(\.status) == [0])
  }

  @Test func stallBodyEndsWithTheServer() async throws {
    let server = try await Self.serve([Fault(.stallBody(after: 700))])
    let connection = try await TestConnection(server)
    let pending = try connection.begin(Self.pods)
    #expect(try await connection.body(bytes: 700).count == 700)
    await server.stop()
    let answer = try await pending.get()
    #expect(answer.body.count == 700)
    #expect(!answer.isComplete)
  }

  @Test(arguments: [-10, 10]) func wrongContentLength(_ difference: Int) async throws {
    let whole = try await Self.wholeBody()
    let server = try await Self.serve([Fault(.wrongContentLength(by: difference))])
    let answer = try await server.get(Self.pods)
    #expect(answer.headers["content-length"] == String(whole.count + difference))
    #expect(answer.isComplete == (difference < 0))
    #expect(answer.body.count == whole.count + min(difference, 0))
    await server.stop()
  }

  @Test func invalidUTF8() async throws {
    let server = try await Self.serve([Fault(.invalidUTF8)])
    let answer = try await server.get(Self.pods)
    #expect(String(validating: answer.body, as: UTF8.self) == nil)
    #expect(answer.isComplete)
    await server.stop()
  }

  @Test func invalidJSON() async throws {
    let server = try await Self.serve([Fault(.invalidJSON)])
    let answer = try await server.get(Self.pods)
    #expect(answer.isComplete)
    #expect(throws: (any Error).self) { try answer.json() }
    await server.stop()
  }

  @Test(arguments: [pods, "/api/v1/nodes/node-1", "/apis/batch/v1/jobs"])
  func hugeObject(_ path: String) async throws {
    let server = try await Self.serve([Fault(.hugeObject(bytes: 1_000_000), times: 1)])
    let connection = try await TestConnection(server)
    let huge = try await connection.get(path)
    let plain = try await connection.get(path)
    #expect(huge.body.count > 1_000_000 + plain.body.count)
    #expect(huge.body.count < 1_000_100 + plain.body.count)
    #expect(try huge.json()["kind"] == plain.json()["kind"])
    await server.stop()
  }

  @Test func redirect() async throws {
    let server = try await Self.serve([Fault(.redirect(to: "https://elsewhere.example/"))])
    let answer = try await server.get(Self.pods)
    #expect(answer.status == 302)
    #expect(answer.headers["location"] == "https://elsewhere.example/")
    await server.stop()
  }

  @Test func contentType() async throws {
    let whole = try await Self.wholeBody()
    let server = try await Self.serve([Fault(.contentType("text/html"))])
    let answer = try await server.get(Self.pods)
    #expect(answer.headers["content-type"] == "text/html")
    #expect(answer.body == whole)
    await server.stop()
  }

  @Test func aPageOfSomethingElse() async throws {
    let server = try await Self.serve([Fault(.page("<html>log in</html>"))])
    let answer = try await server.get(Self.pods)
    #expect(answer.status == 200)
    #expect(answer.headers["content-type"] == "text/html")
    #expect(answer.text == "<html>log in</html>")
    await server.stop()
  }

  @Test func dripComesInPieces() async throws {
    let whole = try await Self.wholeBody()
    let server = try await Self.serve([Fault(.drip(bytesPerSecond: whole.count * 5))])
    let connection = try await TestConnection(server)
    let pending = try connection.begin(Self.pods)
    #expect(try await connection.body(bytes: 1).count < whole.count)
    #expect(try await pending.get().body == whole)
    await server.stop()
  }

  @Test(arguments: [1, 3, 50]) func pages(_ count: Int) async throws {
    let server = try await Self.serve([Fault(.pages(count), when: .resource("events"))])
    let connection = try await TestConnection(server)
    let path = "/api/v1/namespaces/healthy/events?limit=500"
    var names: [String] = []
    var token: String?
    repeat {
      let answer = try await connection.get(path + (token.map { "&continue=\($0)" } ?? ""))
      names += try answer.names()
      token = try answer.json()["metadata"]?["continue"]?.text
    } while token != nil
    #expect(server.requests.count == count)
    server.set(faults: [])
    #expect(names == (try await connection.get(path).names()))
    await server.stop()
  }

  @Test func closeConnection() async throws {
    let server = try await Self.serve([Fault(.closeConnection)])
    let answer = try await server.get(Self.pods)
    #expect(answer.status == 0)
    await server.stop()
  }

  @Test func onlyTheRequestsThatAreMeant() async throws {
    let server = try await Self.serve([
      Fault(.status(503), when: .resource("pods", from: 2), times: 2),
      Fault(.status(500), when: Fault.Matcher(verb: "get")),
      Fault(.status(429), when: Fault.Matcher(path: "/apis")),
      Fault(.status(504), when: Fault.Matcher(isContinuing: true)),
      Fault(.status(502), when: Fault.Matcher(resource: "services", namespace: "a")),
    ])
    let connection = try await TestConnection(server)
    var statuses: [Int] = []
    for path in [
      "/api/v1/pods", "/api/v1/pods", "/api/v1/pods", "/api/v1/pods", "/api/v1/nodes/node-1",
      "/api/v1/nodes", "/apis/batch/v1/jobs", "/api/v1/events?continue=x",
      "/api/v1/namespaces/a/services", "/api/v1/namespaces/b/services",
    ] {
      statuses.append(try await connection.get(path).status)
    }
    #expect(statuses == [200, 503, 503, 200, 500, 200, 429, 504, 502, 200])
    await server.stop()
  }
}
