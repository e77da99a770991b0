import KDoctorTesting
import Testing

/// Everything that can stand in a port-forward's way.
@Suite struct PortForwardRefusalTests {
  static let pod = PortForwardTests.pod

  /// A request and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var path: String
    var status: Int
    var message: String
    var headers: [String: String] = [:]
    var recording = "healthy"
    var testDescription: String { "\(recording) \(path) \(headers)" }
  }

  /// What the API server says itself: a `Status`.
  static let statuses = [
    Case(
      path: "\(pod)?ports=80", status: 400, message: "Upgrade request required",
      headers: ["Connection": ""]),
    Case(
      path: "/api/v1/namespaces/healthy/pods/none/portforward?ports=80", status: 404,
      message: #"pods "none" not found"#),
    Case(
      path: "/api/v1/namespaces/pending-taint/pods/shop-6bc9d8f5b6-kgswb/portforward?ports=80",
      status: 400, message: "pod shop-6bc9d8f5b6-kgswb does not have a host assigned",
      recording: "pending-taint"),
    Case(
      path: "/api/v1/namespaces/pending-kubelet/pods/shop-65c586f7b4-7f9x5/portforward?ports=80",
      status: 500, message: "no preferred addresses found; known addresses: []",
      recording: "pending-kubelet"),
    Case(
      path: "\(pod)?ports=http", status: 400,
      message: #"cannot convert to []int32: strconv.ParseUint: parsing "http": invalid syntax"#),
  ]

  @Test(arguments: statuses) func refusedByTheAPIServer(_ item: Case) async throws {
    let server = try await FakeAPIServer.start(try Recordings.cluster(item.recording))
    let answer = try await ForwardConnection(server, item.path, headers: item.headers).handshake()
    #expect(answer.status == item.status)
    #expect(try answer.json()["message"]?.text == item.message)
    await server.stop()
  }

  /// What comes from the node: plain words.
  static let texts = [
    Case(path: pod, status: 400, message: #"query parameter "port" is required"#),
    Case(path: "\(pod)?ports=0", status: 400, message: #"port "0" must be > 0"#),
    Case(
      path: "\(pod)?ports=80", status: 403, message: "",
      headers: ["Sec-WebSocket-Protocol": "SPDY/3.1+portforward.k8s.io"]),
    Case(
      path: "\(pod)?ports=80", status: 400, message: "mismatch challenge/response",
      headers: ["Sec-WebSocket-Key": ""]),
    Case(
      path: "\(pod)?ports=80", status: 400, message: "missing or bad WebSocket Version",
      headers: ["Sec-WebSocket-Version": "8"]),
    Case(
      path: "\(pod)?ports=80", status: 400, message: "not websocket protocol",
      headers: ["Upgrade": "SPDY/3.1"]),
    Case(
      path: "/api/v1/namespaces/job-backoff/pods/report-cgnct/portforward?ports=80", status: 500,
      message: #"pod not found ("report-cgnct_job-backoff")"#, recording: "job-backoff"),
    Case(
      path: "/api/v1/namespaces/mount-missing-secret/pods/shop-6d8569879f-6ctbj/portforward"
        + "?ports=80", status: 500,
      message: #"pod not found ("shop-6d8569879f-6ctbj_mount-missing-secret")"#,
      recording: "mount-missing-secret"),
  ]

  @Test(arguments: texts) func refusedByTheNode(_ item: Case) async throws {
    let server = try await FakeAPIServer.start(try Recordings.cluster(item.recording))
    let answer = try await ForwardConnection(server, item.path, headers: item.headers).handshake()
    #expect(answer.status == item.status)
    #expect(answer.text == item.message)
    #expect(answer.headers["content-type"] == "text/plain; charset=utf-8")
    await server.stop()
  }

  @Test func aSubprotocolIsNotNecessary() async throws {
    let server = try await PortForwardTests.serve()
    let connection = try await ForwardConnection(
      server, "\(Self.pod)?ports=8080", headers: ["Sec-WebSocket-Protocol": ""])
    let answer = try await connection.handshake()
    #expect(answer.status == 101)
    #expect(answer.headers["sec-websocket-protocol"] == nil)
    await server.stop()
  }

  private static let noCreate = #"pods "shop-5d8dbfd894-4r5b9" is forbidden: "#
  private static let noGet =
    #"pods "shop-5d8dbfd894-4r5b9" is forbidden: User "dev" cannot get resource "#
    + #""pods/portforward" in API group "" in the namespace "healthy""#

  @Test(
    arguments: [
      (["get", "create"], true, nil), (["get"], true, noCreate), (["create"], true, noGet),
      ([], true, noGet), (["get"], false, nil), (["create"], false, noGet),
    ] as [([String], Bool, String?)])
  func rights(_ verbs: [String], _ needsCreate: Bool, _ message: String?) async throws {
    let server = try await PortForwardTests.serve {
      $0.forwardNeedsCreate = needsCreate
      $0.grants = [Grant(to: "dev", [PolicyRule(verbs, ["pods/portforward"])])]
    }
    let connection = try await ForwardConnection(
      server, "\(Self.pod)?ports=8080", as: Account("dev"))
    let answer = try await connection.handshake()
    #expect(answer.status == (message == nil ? 101 : 403))
    #expect((try? answer.json()["message"]?.text) == message)
    #expect(server.requests.first?.furtherVerbs == (needsCreate ? ["create"] : []))
    await server.stop()
  }
}
