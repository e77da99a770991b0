import KubeClient
import NIOWebSocket
import Testing

/// Why there is no port-forward at all.
@Suite struct ForwardOpeningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var status = 403
    var headers = [("content-type", "application/json"), ("audit-id", "x")]
    var body: String
    var kind: VisitFailure.Kind
    var says: String

    func saying(_ words: String) -> Self {
      var changed = self
      changed.says = words
      return changed
    }

    /// The API server's own words.
    static func status(
      _ code: Int, _ reason: String, _ message: String, _ kind: VisitFailure.Kind
    ) -> Self {
      let escaped = message.replacing("\"", with: "\\\"")
      return Self(
        testDescription: message, status: code,
        body: #"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","#
          + #""message":"\#(escaped)","reason":"\#(reason)","code":\#(code)}"#,
        kind: kind, says: message)
    }

    /// What a kubelet says by way of the API server.
    static func kubelet(_ code: Int, _ text: String, _ kind: VisitFailure.Kind) -> Self {
      Self(
        testDescription: text, status: code,
        headers: [("content-type", "text/plain; charset=utf-8")], body: text, kind: kind,
        says: "the node answered \(code): \(text)")
    }

    /// What somebody in between says.
    static func stranger(_ code: Int, _ type: String, _ body: String, says: String) -> Self {
      Self(
        testDescription: "\(code) \(body)", status: code, headers: [("content-type", type)],
        body: body, kind: .notUpgraded, says: says)
    }
  }

  static let cases: [Case] = [
    .status(
      403, "Forbidden",
      #"pods "shop-1" is forbidden: User "eve" cannot get resource "pods/portforward" in API group "" in the namespace "shop""#,
      .forbidden),
    .status(
      403, "Forbidden",
      #"pods "shop-1" is forbidden: User "eve" cannot create resource "pods/portforward" in API group "" in the namespace "shop""#,
      .forbidden),
    .status(404, "NotFound", #"pods "shop-1" not found"#, .notFound),
    .status(400, "BadRequest", "pod shop-1 does not have a host assigned", .notRunning),
    .status(
      500, "", "error dialing backend: dial tcp 10.0.0.5:10250: connect: connection refused",
      .nodeUnreachable),
    .status(
      502, "",
      "error dialing backend: proxy error from 127.0.0.1:6443 while dialing 10.0.0.5:10250",
      .nodeUnreachable),
    .status(
      503, "ServiceUnavailable", "error dialing backend: No agent available", .nodeUnreachable),
    .status(500, "InternalError", "etcdserver: request timed out", .refused),
    .status(401, "Unauthorized", "Unauthorized", .unreachable).saying("credentials (401)"),
    .status(400, "BadRequest", "Upgrade request required", .notUpgraded)
      .saying("lost its Upgrade header"),
    .status(
      500, "", "no preferred addresses found; known addresses: []", .nodeUnreachable),
    .kubelet(404, "pod does not exist", .notRunning),
    .kubelet(500, #"pod not found ("shop-1_shop")"#, .notRunning),
    .kubelet(
      500, "rpc error: code = Unknown desc = sandbox container is not running", .notRunning),
    .kubelet(500, "rpc error: code = Unavailable desc = error reading from server: EOF", .refused),
    .stranger(
      502, "text/html", "<h1>502 Bad Gateway</h1>", says: "the answer is 502 with text/html"),
    .stranger(200, "text/html", "<h1>Log in</h1>", says: "the answer is 200 with text/html"),
    .stranger(426, "text/html", "Upgrade Required", says: "the answer is 426"),
    .stranger(
      503, "text/plain", "upstream connect error or disconnect/reset before headers",
      says: "the answer is 503 with text/plain"),
    .stranger(302, "text/html", "", says: "the answer is 302"),
    .stranger(101, "text/html", "", says: "is not a WebSocket's"),
  ]

  @Test(arguments: cases) func refusalsAreToldApart(_ example: Case) async throws {
    try await withForwarding { _, _ in
      .http(example.status, example.headers, example.body)
    } test: { reader, server in
      let failure = await #expect(throws: VisitFailure.self) {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
      }
      #expect(failure?.kind == example.kind)
      #expect(failure?.description.contains(example.says) == true, "\(failure?.description ?? "")")
      #expect(failure?.unavailable.resource == "pods/portforward")
      #expect(failure?.unavailable.namespace == "shop")
      #expect(
        failure?.unavailable.verb == (example.says.contains("cannot create") ? "create" : "get"))
      #expect((failure?.unavailable.reason == .forbidden) == (example.kind == .forbidden))
      #expect(server.state.requests.count == 1)
      try await server.until { $0.open == 0 }
    }
  }

  @Test(arguments: [[], ["v5.channel.k8s.io"], ["v4.channel.k8s.io", "v5.channel.k8s.io"]])
  func anotherProtocolIsNone(_ protocols: [String]) async throws {
    try await withForwarding { _, _ in
      .upgrade(protocols: protocols, [.ports([80])])
    } test: { reader, server in
      let failure = await #expect(throws: VisitFailure.self) {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
      }
      #expect(failure?.kind == .notUpgraded)
      #expect(failure?.description.contains("v4.channel.k8s.io was asked for") == true)
      try await server.until { $0.open == 0 }
    }
  }

  @Test func aHeaderBombIsRefused() async throws {
    let bomb = (0..<200).map { ("x-\($0)", String(repeating: "x", count: 1000)) }
    try await withForwarding { _, _ in
      .http(500, bomb, "")
    } test: { reader, server in
      let failure = await #expect(throws: VisitFailure.self) {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
      }
      #expect(failure?.kind == .unreachable)
      #expect(failure?.description == "the head of the answer is larger than kdoctor takes")
      try await server.until { $0.open == 0 }
    }
  }

  static let silences: [(ForwardServer.Answer, String)] = [
    (.silence, "connected, but no answer to the request for a port-forward: no answer within"),
    (.upgrade(protocols: ForwardServer.v4, []), "the port-forward was granted, but nothing came"),
    (
      .upgrade(protocols: ForwardServer.v4, [.deaf, .frame(.binary, [0, 80, 0], fin: true)]),
      "the port-forward was granted, but nothing came"
    ),
  ]

  @Test(arguments: silences.indices) func silenceIsGivenUp(_ index: Int) async throws {
    let (answer, says) = Self.silences[index]
    try await withForwarding { _, _ in
      answer
    } test: { reader, server in
      // On a busy machine it takes longer to get so far.
      var words = ""
      for time in [0.2, 2, 20, 200] where !words.hasPrefix(says) {
        let failure = await #expect(throws: VisitFailure.self) {
          try await reader.forward(
            pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(time))
        }
        #expect(failure?.kind == .timedOut)
        words = failure?.description ?? ""
      }
      #expect(words.hasPrefix(says), "\(words)")
      try await server.until { $0.open == 0 }
    }
  }

  @Test func theWalksTimeHoldsToo() async throws {
    try await withForwarding { _, _ in
      .silence
    } test: { reader, _ in
      reader.begin(within: .milliseconds(200))
      let failure = await #expect(throws: VisitFailure.self) {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(600))
      }
      #expect(failure?.kind == .timedOut)
    }
  }

  @Test(arguments: silences.indices) func whoGivesUpIsFreeAtOnce(_ index: Int) async throws {
    try await withForwarding { _, _ in
      Self.silences[index].0
    } test: { reader, server in
      let task = Task {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(600))
      }
      try await server.until { !$0.requests.isEmpty }
      task.cancel()
      let failure = await #expect(throws: VisitFailure.self) { try await task.value }
      #expect(failure?.kind == .cancelled)
      try await server.until { $0.open == 0 }
    }
  }

  @Test func refusedCredentialsAreRenewedOnce() async throws {
    try await withForwarding {
      $0.credentials = Tokens(["old", "new"])
    } answer: { request, _ in
      request.headers["authorization"] == "Bearer new"
        ? .upgrade(protocols: ForwardServer.v4, [.ports([80])])
        : .http(401, [("content-type", "application/json")], "")
    } test: { reader, server in
      let forward = try await reader.forward(
        pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
      await forward.close()
      #expect(
        server.state.requests.map { $0.headers["authorization"] } == ["Bearer old", "Bearer new"])
      #expect(reader.statistics.retries == 1)
      #expect(reader.connectionProblem == nil)
    }
  }

  @Test(arguments: [[], [80, 80], [0], [70000], Array(1...200)])
  func portsThatAreNoneAreNotAskedFor(_ ports: [Int]) async throws {
    try await withForwarding { _, _ in
      .silence
    } test: { reader, server in
      let failure = await #expect(throws: VisitFailure.self) {
        try await reader.forward(
          pod: "shop-1", namespace: "shop", ports: ports, within: .seconds(60))
      }
      #expect(failure?.kind == .refused)
      #expect(server.state.requests.isEmpty)
    }
  }
}
