import Foundation
import KubeClient
import NIOCore
import Synchronization
import Testing

@Suite struct LiveReaderTests {
  @Test func aWalkThatGoesOnKeepsItsMoment() async throws {
    try await withServer { request in
      .answer(
        200, podList(["a"]), headers: ["Date": "Sun, 22 Nov 2026 10:00:0\(request.number) GMT"])
    } test: { reader, _ in
      reader.begin(within: .seconds(600))
      _ = await reader.list(Pod.self, in: Scope())
      let first = reader.clock
      reader.extend(within: .seconds(600))
      _ = await reader.list(Pod.self, in: Scope())
      #expect(reader.clock == first)
      reader.begin(within: .seconds(600))
      _ = await reader.list(Pod.self, in: Scope())
      #expect(reader.clock == first + 2)
    }
  }

  @Test func secretsAreListedWithoutValues() async throws {
    try await withServer { _ in
      .answer(
        200,
        #"{"kind":"PartialObjectMetadataList","metadata":{},"items":["#
          + #"{"metadata":{"name":"s","namespace":"shop"}}]}"#)
    } test: { reader, server in
      for reading in [
        outcome(await reader.list(Secret.self, in: Scope(namespace: "shop"))),
        outcome(await reader.list(ConfigMap.self, in: Scope(namespace: "shop"))),
      ] { #expect(reading == "s") }
      let secret = await reader.list(Secret.self, in: Scope(namespace: "shop")).value?.first
      #expect(secret?.hasKeys == false)
      let map = await reader.list(ConfigMap.self, in: Scope(namespace: "shop")).value?.first
      #expect(map?.hasKeys == false)
      #expect(
        server.requests.allSatisfy {
          $0.headers["accept"]
            == "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"
        })
    }
  }

  @Test func aServerThatSendsValuesAllTheSameIsRefused() async throws {
    try await withServer { _ in
      .answer(200, #"{"kind":"SecretList","metadata":{},"items":[{"metadata":{"name":"s"}}]}"#)
    } test: { reader, _ in
      var taken = 0
      let raw = try await reader.rawList(
        .secret, in: Scope(), startOver: { taken = 0 }, item: { _ in taken += 1 })
      #expect(raw.unavailable?.reason == .unreachable)
      #expect(taken == 0)
    }
  }

  @Test func namedObjectsAreReadWithKeys() async throws {
    try await withServer { request in
      request.path == "/api/v1/namespaces/shop/configmaps/there"
        ? .answer(200, #"{"kind":"ConfigMap","metadata":{"name":"there","namespace":"shop"}}"#)
        : .status(404, "NotFound", "no such thing")
    } test: { reader, _ in
      let there = await reader.list(ConfigMap.self, in: Scope(namespace: "shop", name: "there"))
      #expect(there.value?.first?.hasKeys == true)
      let missing = await reader.list(ConfigMap.self, in: Scope(namespace: "shop", name: "no"))
      #expect(missing.value?.isEmpty == true)
      let raw = await reader.rawObject(.configMap, name: "no", namespace: "shop")
      #expect(raw.value != nil)
      let named = Scope(namespace: "shop", name: "there")
      let whole = await reader.rawObjects(.configMap, in: named)
      #expect(whole.value?.map(\.name) == ["there"])
      let none = await reader.rawObjects(.configMap, in: Scope(namespace: "shop", name: "no"))
      #expect(none.value?.isEmpty == true)
    }
  }

  @Test func rawItemsAreHandedOverAgainAfterARestart() async throws {
    try await withServer { request in
      switch (request.number, request.query["continue"]) {
      case (1, nil): .pods(["a"], next: "t")
      case (2, _): .status(410, "Expired", "too old")
      case (_, nil): .pods(["b"], next: "u")
      default: .pods(["c"])
      }
    } test: { reader, _ in
      var items: [String] = []
      let count = try await reader.rawList(
        .pod, in: Scope(), startOver: { items = [] },
        item: { items.append(String(decoding: $0, as: UTF8.self)) })
      #expect(count.value == 2)
      #expect(items.count == 2)
      #expect(items.first?.hasPrefix(#"{"metadata":{"name":"b""#) ?? false)
    }
  }

  @Test func unreadableObjectsAreNamedAndNotDropped() async throws {
    let list = podList(["a", "b"]).replacing(
      #""metadata":{"name":"b","#, with: #""spec":7,"metadata":{"name":"b","#)
    try await withServer { request in
      request.path.hasSuffix("/pods")
        ? .answer(200, list)
        : .answer(200, #"{"kind":"ServiceList","metadata":{},"items":[{"metadata":7}]}"#)
    } test: { reader, _ in
      #expect(outcome(await reader.list(Pod.self, in: Scope())) == "a")
      let services = await reader.list(Service.self, in: Scope())
      #expect(services.unavailable?.reason == .notCaptured)
      #expect(
        reader.cluster.skipped == [
          SkippedObject(
            kind: "Service", namespace: "default", name: "",
            problem: "metadata: expected object, found number"),
          SkippedObject(
            kind: "Pod", namespace: "shop", name: "b",
            problem: "spec: expected object, found number"),
        ])
      #expect(
        reader.cluster.warnings == [
          "pods (Pod b): spec: expected object, found number",
          "services (Service): metadata: expected object, found number",
        ])
    }
  }

  @Test func aGroupThatIsNotInstalledHasNothing() async throws {
    try await withServer { _ in
      .answer(404, "404 page not found\n", type: "text/plain; charset=utf-8")
    } test: { reader, _ in
      let reading = await reader.list(HorizontalPodAutoscaler.self, in: Scope(namespace: "shop"))
      #expect(reading.value?.isEmpty == true)
      #expect(
        reader.cluster.warnings == [
          "this cluster has no horizontalpodautoscalers.autoscaling/v2: not installed"
        ])
    }
  }

  @Test(arguments: [
    (400, "BadRequest", "container \\\"a\\\" in pod \\\"p\\\" is waiting to start", "notCaptured"),
    (404, "NotFound", "pods \\\"p\\\" not found", "notCaptured"),
    (403, "Forbidden", "no", "forbidden"), (500, "InternalError", "x", "unreachable"),
  ])
  func logsThatAreNotThere(_ code: Int, _ reason: String, _ text: String, _ is: String) async throws
  {
    try await withServer { _ in
      .status(code, reason, text)
    } test: { reader, _ in
      let log = await reader.log(pod: "p", namespace: "shop", container: "a", previous: true)
      #expect(log.unavailable?.reason.rawValue == `is`)
      #expect(log.unavailable?.resource == "pods/log")
    }
  }

  @Test func logsAreRepairedText() async throws {
    try await withServer { _ in
      .answer(200, [UInt8]("ok ".utf8) + [0xFF], type: "text/plain")
    } test: { reader, server in
      let log = await reader.log(pod: "p", namespace: "shop", container: "a b", previous: false)
      #expect(log.value == "ok \u{FFFD}")
      let request = try #require(server.requests.first)
      #expect(request.path == "/api/v1/namespaces/shop/pods/p/log")
      #expect(
        request.query == [
          "container": "a b", "previous": "false", "tailLines": "200", "limitBytes": "262144",
        ])
    }
  }

  @Test func theClockIsTheServers() async throws {
    try await withServer { _ in
      .answer(
        200, #"{"gitVersion":"v1.36.2"}"#, headers: ["date": "Sun, 22 Nov 2020 19:08:25 GMT"])
    } test: { reader, _ in
      #expect(reader.cluster.version == nil)
      #expect(await reader.serverVersion().value == "v1.36.2")
      #expect(reader.clock == Date(timeIntervalSince1970: 1_606_072_105))
      #expect(reader.cluster.version == "v1.36.2")
      #expect(reader.cluster.warnings.count == 1)
      #expect(reader.cluster.warnings[0].contains("days behind this machine's"))
    }
  }

  @Test func whoAsksIsSaid() async throws {
    try await withServer {
      $0.server.pathPrefix = "/k8s/clusters/c-1"
      $0.impersonation = Impersonation(
        user: "jane", uid: "7", groups: ["dev", "ops"], extra: ["a.b/C": ["x", "y"]])
      $0.credentials = Tokens(["one"])
    } answer: { _ in
      .pods([])
    } test: { reader, server in
      _ = await reader.list(Pod.self, in: Scope())
      let request = try #require(server.requests.first)
      #expect(request.path == "/k8s/clusters/c-1/api/v1/pods")
      #expect(request.headers["authorization"] == "Bearer one")
      #expect(request.headers["impersonate-user"] == "jane")
      #expect(request.headers["impersonate-uid"] == "7")
      #expect(request.headers["impersonate-group"] == "dev,ops")
      #expect(request.headers["impersonate-extra-a.b%2fc"] == "x,y")
    }
  }

  @Test func refusedCredentialsAreRenewedOnceForAll() async throws {
    let tokens = Tokens(["old", "new"])
    try await withServer {
      $0.credentials = tokens
    } answer: { request in
      request.headers["authorization"] == "Bearer new"
        ? .pods(["a"]) : .status(401, "Unauthorized", "Unauthorized")
    } test: { reader, _ in
      async let first = reader.list(Pod.self, in: Scope())
      async let second = reader.list(Pod.self, in: Scope(namespace: "shop"))
      async let third = reader.list(Pod.self, in: Scope(namespace: "x"))
      #expect(await [outcome(first), outcome(second), outcome(third)] == ["a", "a", "a"])
      #expect(tokens.renewals == 1)
    }
  }

  @Test func missingCredentialsAreAProblem() async throws {
    try await withServer {
      $0.credentials = Tokens([])
    } answer: { _ in
      .pods([])
    } test: { reader, server in
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(outcome(reading) == "unreachable: user: no token")
      #expect(reader.connectionProblem?.place == "user")
      #expect(server.requests.isEmpty)
    }
  }

  @Test func cancellingClosesTheConnection() async throws {
    try await withServer(
      limits: RequestLimits(idle: .seconds(60), whole: .seconds(60))
    ) { _ in
      []
    } test: { reader, server in
      let task = Task { await reader.list(Pod.self, in: Scope()) }
      while server.requests.isEmpty { await Task.yield() }
      task.cancel()
      #expect(outcome(await task.value) == "unreachable: the reading was cancelled")
      while server.open > 0 { await Task.yield() }
      #expect(server.requests.count == 1)
    }
  }

  @Test func aWalkEndsInTime() async throws {
    try await withServer(
      limits: RequestLimits(idle: .seconds(60), whole: .seconds(60))
    ) { _ in
      []
    } test: { reader, _ in
      reader.begin(within: .milliseconds(50))
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(outcome(reading) == "unreachable: no complete answer within 0.05 s")
    }
  }

  @Test func aConnectionThatWasClosedWhileIdleDoesNoHarm() async throws {
    try await withServer { _ in
      .pods(["a"]) + [.close]
    } test: { reader, server in
      for _ in 0..<5 {
        #expect(outcome(await reader.list(Pod.self, in: Scope())) == "a")
      }
      #expect(server.connections >= 5)
    }
  }

  @Test func manyPagesAreRead() async throws {
    try await withServer(limits: RequestLimits()) { request in
      let page = Int(request.query["continue"] ?? "0") ?? 0
      return .pods(["pod-\(page)"], next: page < 999 ? "\(page + 1)" : nil)
    } test: { reader, server in
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(reading.value?.count == 1000)
      #expect(server.connections == 1)
    }
  }

  @Test func nobodyListensThere() async throws {
    // An address of its own: no other test's server may get the port meanwhile.
    let server = try await ScriptedServer.start(host: "127.0.0.3") { _ in [] }
    let port = server.port
    try await server.stop()
    let reader = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .http, host: "127.0.0.3", port: port)),
      limits: quick, userAgent: "kdoctor/test")
    let reading = await reader.list(Pod.self, in: Scope())
    #expect(outcome(reading) == "unreachable: connection refused (asked 3 times)")
    #expect(reader.connectionProblem?.place == "http://127.0.0.3:\(port)")
    #expect(reader.connectionProblem?.advice?.contains("kdoctor status") ?? false)
    await reader.shutdown()
    await reader.shutdown()
  }

  @Test func anUnknownNameIsSaid() async throws {
    let reader = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .https, host: "nowhere.invalid", port: 1)),
      limits: quick, userAgent: "kdoctor/test")
    let reading = await reader.list(Pod.self, in: Scope())
    #expect(outcome(reading) == "unreachable: the name nowhere.invalid cannot be resolved")
    await reader.shutdown()
  }
}

/// Tokens, one after the other.
final class Tokens: CredentialSource {
  private let state: Mutex<(tokens: [String], renewals: Int)>

  init(_ tokens: [String]) { state = Mutex((tokens, 0)) }

  var renewals: Int { state.withLock { $0.renewals } }

  func credentials() async throws -> Credentials {
    let token = state.withLock { $0.tokens.first }
    guard let token else { throw ConnectionProblem(place: "user", problem: "no token") }
    return Credentials(authorization: "Bearer \(token)")
  }

  func renew() async -> Bool {
    state.withLock { state in
      state.renewals += 1
      guard state.tokens.count > 1 else { return false }
      state.tokens.removeFirst()
      return true
    }
  }

  var subject: String? { nil }
}
