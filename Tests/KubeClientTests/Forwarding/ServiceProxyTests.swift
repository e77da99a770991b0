import Foundation
import NIOCore
import Testing

@testable import KubeClient

@Suite struct ServiceProxyTests {
  private static func ask(
    _ reader: LiveReader, path: String = "/", within time: Duration = .seconds(60)
  ) async throws(VisitFailure) -> ServiceProxyAnswer {
    try await reader.proxy(
      service: "shop", namespace: "shop", port: "80", path: path, within: time)
  }

  @Test(arguments: [
    ("200-service-proxy", 200, nil, "<h1>Welcome"),
    ("503-service-proxy-no-endpoints", 503, ServiceProxyProblem.Kind.noEndpoints, "{"),
    ("503-service-proxy-wrong-target", 503, .refused, "{"),
    ("503-service-proxy-localhost-only", 503, .refused, "{"),
  ])
  func realAnswersMean(
    _ name: String, _ status: Int, _ kind: ServiceProxyProblem.Kind?, _ body: String
  ) async throws {
    let wire = try Wire.read(name)
    try await withServer { _ in
      .answer(
        wire.status, [UInt8](wire.body.utf8), type: nil,
        headers: wire.headers.filter { $0.key != "content-length" })
    } test: { reader, server in
      let answer = try await Self.ask(reader)
      #expect(answer.status == status)
      #expect(answer.problem?.kind == kind)
      #expect(String(decoding: answer.body, as: UTF8.self).hasPrefix(body))
      #expect(answer.isWhole)
      #expect(server.requests.count == 1)
      #expect(reader.connectionProblem == nil)
    }
  }

  @Test func oneRequestIsSentAsAsked() async throws {
    try await withServer {
      $0.server.pathPrefix = "/k8s"
      $0.credentials = Tokens(["s3cret"])
    } answer: { _ in
      .answer(
        302, "", type: "text/html",
        headers: ["audit-id": "x", "location": "/k8s/login", "server": "nginx"])
    } test: { reader, server in
      let answer = try await reader.proxy(
        service: "shop", namespace: "n", scheme: .https, port: "web", path: "/a b?c=1",
        within: .seconds(60))
      #expect(answer.status == 302)
      #expect(answer.location == "/k8s/login")
      #expect(answer.server == "nginx")
      #expect(answer.contentType == "text/html")
      let requests = server.requests
      #expect(
        requests.map(\.path) == ["/k8s/api/v1/namespaces/n/services/https:shop:web/proxy/a%20b"])
      #expect(requests.first?.query == ["c": "1"])
      #expect(requests.first?.headers["authorization"] == "Bearer s3cret")
      #expect(requests.first?.headers["user-agent"] == "kdoctor/test")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status: Int
    var headers = ["audit-id": "x"]
    var body: String
    /// Nil where it is the application's.
    var kind: VisitFailure.Kind?

    static func status(
      _ code: Int, _ reason: String, _ message: String, _ headers: [String: String] = [:],
      kind: VisitFailure.Kind? = nil
    ) -> Self {
      let escaped = message.replacing("\"", with: "\\\"")
      return Self(
        testDescription: "\(headers) \(message)", status: code,
        headers: headers.merging(["audit-id": "x", "content-type": "application/json"]) { a, _ in a
        },
        body: #"{"kind":"Status","message":"\#(escaped)","reason":"\#(reason)","code":\#(code)}"#,
        kind: kind)
    }
  }

  static let cases: [Case] = [
    .status(
      403, "Forbidden",
      #"services "shop:80" is forbidden: User "eve" cannot get resource "services/proxy" in API group "" in the namespace "shop""#,
      kind: .forbidden),
    .status(401, "Unauthorized", "Unauthorized", kind: .unreachable),
    Case(
      testDescription: "flow control", status: 429,
      headers: ["audit-id": "x", "retry-after": "1", "content-type": "text/plain"],
      body: "Too many requests, please try again later.\n", kind: .refused),
    // Answers of applications that look like an API server's.
    .status(403, "Forbidden", #"forbidden: User "system:anonymous" cannot get path "/""#),
    .status(503, "ServiceUnavailable", "down for maintenance"),
    .status(
      503, "ServiceUnavailable", #"no endpoints available for service "shop""#,
      ["server": "gunicorn"]),
    .status(404, "NotFound", #"orders "7" not found"#),
    Case(
      testDescription: "its own 401", status: 401, body: "Who are you?"),
    Case(testDescription: "its own 500", status: 500, body: "oops"),
    Case(
      testDescription: "its own 429", status: 429,
      headers: ["audit-id": "x", "retry-after": "1"], body: "calm down"),
  ]

  @Test(arguments: cases) func answersAreToldApart(_ example: Case) async throws {
    try await withServer { _ in
      .answer(example.status, [UInt8](example.body.utf8), type: nil, headers: example.headers)
    } test: { reader, server in
      if let kind = example.kind {
        let failure = await #expect(throws: VisitFailure.self) { try await Self.ask(reader) }
        #expect(failure?.kind == kind)
        #expect(failure?.unavailable.resource == "services/proxy")
        #expect(failure?.unavailable.verb == "get")
      } else {
        let answer = try await Self.ask(reader)
        #expect(answer.status == example.status)
        #expect(answer.problem == nil)
      }
      #expect(server.requests.count == 1)
    }
  }

  @Test func anAPIServerBehindTheProxyIsAnApplication() async throws {
    let body = #"{"kind":"Status","message":"Unauthorized","reason":"Unauthorized","code":401}"#
    let head = """
      HTTP/1.1 401 X\r
      audit-id: one\r
      audit-id: two\r
      content-type: application/json\r
      content-length: \(body.utf8.count)\r\n\r\n
      """
    try await withServer { _ in
      [.send([UInt8]((head + body).utf8))]
    } test: { reader, _ in
      let answer = try await Self.ask(reader)
      #expect(answer.status == 401)
      #expect(answer.problem == nil)
    }
  }

  @Test func aLoginPageIsNoAnswer() async throws {
    try await withServer { request in
      request.path == "/version"
        ? .answer(200, #"{"gitVersion":"v1.36.2"}"#, headers: ["audit-id": "x"])
        : .answer(200, "<h1>Log in</h1>", type: "text/html")
    } test: { reader, _ in
      #expect(await reader.serverVersion().value == "v1.36.2")
      let failure = await #expect(throws: VisitFailure.self) { try await Self.ask(reader) }
      #expect(failure?.kind == .unreachable)
      #expect(failure?.description.contains("not as the API server does") == true)
    }
  }

  @Test func aLargeBodyIsLeft() async throws {
    let part = [UInt8](repeating: 0x78, count: 1 << 16)
    try await withServer { _ in
      [
        .send([UInt8]("HTTP/1.1 200 OK\r\naudit-id: x\r\n\r\n".utf8)),
        .drip(part, every: .microseconds(100)),
      ]
    } test: { reader, server in
      let answer = try await Self.ask(reader)
      #expect(answer.status == 200)
      #expect(answer.body.count == 1 << 16)
      #expect(!answer.isWhole)
      while server.open > 0 { try await Task.sleep(for: .milliseconds(2)) }
    }
  }

  @Test func aBodyThatDoesNotEndIsLeft() async throws {
    try await withServer { _ in
      [.send([UInt8]("HTTP/1.1 200 OK\r\naudit-id: x\r\ncontent-length: 9\r\n\r\nhalf".utf8))]
    } test: { reader, _ in
      // On a busy machine it takes longer to get so far.
      var answer: ServiceProxyAnswer?
      for time in [0.4, 4, 40] where answer?.body.isEmpty != false {
        answer = try? await Self.ask(reader, within: .seconds(time))
      }
      #expect(answer?.status == 200)
      #expect(answer?.body == Array("half".utf8))
      #expect(answer?.isWhole == false)
    }
  }

  @Test func silenceIsGivenUp() async throws {
    try await withServer { _ in
      []
    } test: { reader, _ in
      let failure = await #expect(throws: VisitFailure.self) {
        try await Self.ask(reader, within: .milliseconds(200))
      }
      #expect(failure?.kind == .timedOut)
      #expect(failure?.description == "no answer within 0.2 s")
    }
  }

  @Test func aRequestThatBrokeIsNotSentAgain() async throws {
    try await withServer { _ in
      [.close]
    } test: { reader, server in
      let failure = await #expect(throws: VisitFailure.self) { try await Self.ask(reader) }
      #expect(failure?.kind == .unreachable)
      #expect(server.requests.count == 1)
    }
  }

  @Test func aHeaderBombIsRefused() async throws {
    let bomb = (0..<400).map { "x-\($0): \(String(repeating: "x", count: 10_000))\r\n" }
    try await withServer { _ in
      [.send([UInt8](("HTTP/1.1 200 OK\r\n" + bomb.joined() + "\r\n").utf8))]
    } test: { reader, _ in
      let failure = await #expect(throws: VisitFailure.self) { try await Self.ask(reader) }
      #expect(failure?.kind == .unreachable)
      #expect(failure?.description == "the head of the answer is larger than kdoctor takes")
    }
  }
}
