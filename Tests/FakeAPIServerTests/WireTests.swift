import Foundation
import KDoctorTesting
import Testing

/// The fake's answers beside those of a real API server.
@Suite struct WireTests {
  /// What the fake does not do: it takes no reviews, and speaks only JSON.
  static let notServed = ["200-pods-protobuf", "201-ssar"]

  /// What is compared by a test of its own.
  static let comparedByParts = [
    "200-api", "200-apis", "200-networking-resources", "200-pods-page1", "200-pods-page2",
    "200-pods-table", "200-secrets-metadata-only",
  ]

  /// A request whose recorded answer must come back as it is.
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var path: String
    var cluster: @Sendable () throws -> FakeCluster = { try Recordings.healthy() }
    var account = Account.admin
    var faults: [Fault] = []
    var testDescription: String { file }
  }

  static let viewer = Account("system:serviceaccount:healthy:viewer", credential: .token)

  static let cases = [
    Case(
      file: "200-log-previous",
      path: "/api/v1/namespaces/crash-app/pods/shop-766969795d-7648p/log?previous=true",
      cluster: { try FakeCluster(recording: "crash-app") }),
    Case(file: "200-version", path: "/version"),
    Case(
      file: "200-watch",
      path: "/api/v1/pods?watch=true&sendInitialEvents=true&allowWatchBookmarks=true"),
    Case(file: "400-bad-continue", path: "/api/v1/pods?limit=2&continue=gQ"),
    Case(
      file: "400-log-container-waiting",
      path: "/api/v1/namespaces/image-tag/pods/shop-6b7745974-4292l/log",
      cluster: { try WireClusters.renaming("image-tag", podTo: "shop-6b7745974-4292l") }),
    Case(
      file: "401-bad-token", path: "/api/v1/pods", account: Account("x", credential: .wrongToken)),
    Case(file: "403-anonymous", path: "/api/v1/pods", account: .anonymous),
    Case(file: "403-pod-log", path: "/api/v1/namespaces/healthy/pods/x/log", account: viewer),
    Case(file: "403-services", path: "/api/v1/namespaces/healthy/services", account: viewer),
    Case(file: "404-crd-not-installed", path: "/apis/cert-manager.io/v1/certificates"),
    Case(file: "404-pod", path: "/api/v1/namespaces/healthy/pods/nope"),
    Case(
      file: "410-expired-continue",
      path: "/api/v1/pods?limit=2&continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6NTIxMiwic3RhcnQiOi"
        + "Jjb25maWctbWlzc2luZy1jb25maWdtYXAvc2hvcC03NmRkZjk0YjUtd3dqZnFcdTAwMDAifQ",
      cluster: { try WireClusters.pages() }, faults: [Fault(.expireContinue)]),
    Case(
      file: "200-service-proxy", path: "/api/v1/namespaces/healthy/services/shop:80/proxy/"),
    Case(
      file: "503-service-proxy-localhost-only",
      path: "/api/v1/namespaces/port-localhost-only/services/shop:80/proxy/",
      cluster: {
        try WireClusters.moving("port-localhost-only", from: "10.244.0.147", to: "10.244.0.70")
      }),
    Case(
      file: "503-service-proxy-no-endpoints",
      path: "/api/v1/namespaces/svc-selector/services/shop:80/proxy/",
      cluster: { try FakeCluster(recording: "svc-selector") }),
    Case(
      file: "503-service-proxy-wrong-target",
      path: "/api/v1/namespaces/svc-target-port/services/shop:80/proxy/",
      cluster: {
        try WireClusters.moving("svc-target-port", from: "10.244.0.216", to: "10.244.0.74")
      }),
  ]

  @Test func everyRecordedAnswerIsComparedOrNamed() throws {
    #expect(
      (Self.cases.map(\.file) + Self.comparedByParts + Self.notServed).sorted()
        == (try WireAnswer.names()))
  }

  @Test(arguments: cases) func answersAsTheRealServer(_ item: Case) async throws {
    let server = try await FakeAPIServer.start(
      try item.cluster(), .init { $0.faults = item.faults })
    let recorded = try WireAnswer(item.file)
    let answer = try await server.get(item.path, as: item.account)
    #expect(answer.isComplete)
    #expect(answer.status == recorded.status)
    for header in WireAnswer.comparedHeaders {
      #expect(answer.headers[header] == recorded.headers[header], "\(header)")
    }
    if recorded.headers["content-type"] == "application/json" {
      #expect(try answer.json() == recorded.json())
    } else {
      #expect(answer.body == recorded.body)
    }
    await server.stop()
  }

  @Test func pagesHoldTheSameObjectsAndTokens() async throws {
    let server = try await FakeAPIServer.start(try WireClusters.pages())
    let connection = try await TestConnection(server)
    let first = try await connection.get("/api/v1/pods?limit=2").json()
    let recorded = try WireAnswer("200-pods-page1").json()
    #expect(first["items"] == recorded["items"])
    #expect(Self.keys(first["metadata"]) == Self.keys(recorded["metadata"]))
    #expect(first["metadata"]?["continue"] == recorded["metadata"]?["continue"])
    #expect(first["metadata"]?["resourceVersion"] == recorded["metadata"]?["resourceVersion"])
    let token = try #require(first["metadata"]?["continue"]?.text)
    let second = try await connection.get("/api/v1/pods?limit=2&continue=\(token)").json()
    #expect(second["items"] == (try WireAnswer("200-pods-page2").json())["items"])
    #expect(second["metadata"]?["continue"] == nil)
    await server.stop()
  }

  @Test func secretsCanBeListedWithoutTheirValues() async throws {
    let accept = ["Accept": "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"]
    for name in ["healthy", "config-missing-secret-key"] {
      let server = try await FakeAPIServer.start(try FakeCluster(recording: name))
      let answer = try await server.get("/api/v1/secrets", headers: accept)
      var recorded = try WireAnswer("200-secrets-metadata-only").json()
      var found = try answer.json()
      recorded.set(["metadata", "resourceVersion"], to: nil)
      found.set(["metadata", "resourceVersion"], to: nil)
      if name == "healthy" {
        #expect(found == recorded)
      } else {
        #expect(Self.keys(found) == Self.keys(recorded))
        #expect(try answer.names() == ["shop-secret"])
        #expect(
          Self.keys(found["items"]?.items.first) == ["apiVersion", "kind", "metadata"])
      }
      await server.stop()
    }
  }

  @Test func tablesHaveKubectlsColumns() async throws {
    let cluster = try FakeCluster(recording: "crash-app")
    let now = try Date("2026-11-22T20:10:00Z", strategy: .iso8601)
    let server = try await FakeAPIServer.start(cluster, .init { $0.clock = .fixed(now) })
    let answer = try await server.get(
      "/api/v1/namespaces/crash-app/pods",
      headers: ["Accept": "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"])
    let recorded = try WireAnswer("200-pods-table").json()
    let found = try answer.json()
    #expect(Self.keys(found) == Self.keys(recorded))
    for key in ["name", "type", "format", "priority"] {
      #expect(
        found["columnDefinitions"]?.items.map { $0[key] }
          == recorded["columnDefinitions"]?.items.map { $0[key] })
    }
    let row = try #require(found["rows"]?.items.first)
    let recordedRow = try #require(recorded["rows"]?.items.first)
    #expect(Self.keys(row) == Self.keys(recordedRow))
    #expect(Self.keys(row["object"]) == Self.keys(recordedRow["object"]))
    #expect(
      row["cells"]?.items.prefix(3).map(\.text)
        == ["shop-766969795d-7648p", "0/1", "CrashLoopBackOff"])
    #expect(row["cells"]?.items.count == recordedRow["cells"]?.items.count)
    await server.stop()
  }

  @Test func discoveryTellsWhatARealServerTells() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let connection = try await TestConnection(server)
    let versions = try await connection.get("/api").json()
    #expect(versions["versions"] == (try WireAnswer("200-api").json())["versions"])
    #expect(Self.keys(versions) == Self.keys(try WireAnswer("200-api").json()))
    let groups = try await connection.get("/apis").json()
    let realGroups = try WireAnswer("200-apis").json()
    #expect(Self.keys(groups) == Self.keys(realGroups))
    for group in groups["groups"]?.items ?? [] {
      let real = realGroups["groups"]?.items.first { $0["name"] == group["name"] }
      #expect(group["preferredVersion"] == real?["preferredVersion"])
    }
    let resources = try await connection.get("/apis/networking.k8s.io/v1").json()
    let realResources = try WireAnswer("200-networking-resources").json()
    #expect(Self.keys(resources) == Self.keys(realResources))
    #expect(resources["resources"]?.items.isEmpty == false)
    for resource in resources["resources"]?.items ?? [] {
      let real = realResources["resources"]?.items.first { $0["name"] == resource["name"] }
      for key in ["singularName", "namespaced", "kind", "shortNames"] {
        #expect(resource[key] == real?[key])
      }
    }
    await server.stop()
  }

  private static func keys(_ node: JSONNode?) -> Set<String> {
    if case .object(let fields)? = node { Set(fields.keys) } else { [] }
  }
}
