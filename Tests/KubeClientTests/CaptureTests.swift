import Foundation
import KubeClient
import Testing

@Suite struct CaptureTests {
  static let pod = Array(
    #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p","namespace":"x"},"spec":{}}"#.utf8)

  private func folder(index: String? = nil, _ more: [String: String] = [:]) throws -> SnapshotReader
  {
    var files = more.mapValues { Array($0.utf8) }
    files["cluster.json"] = Self.pod
    if let index {
      files["index.json"] = Array(
        #"{"schema":"kdoctor/snapshot/v1","notCaptured":[\#(index)]}"#.utf8)
    }
    return try SnapshotReader(files: files, name: "folder")
  }

  @Test func aBareFileTellsNothingOfOtherKinds() async throws {
    let reader = try SnapshotReader.load(["-"], standardInput: { Self.pod })
    #expect(reader.cluster.name == "standard input")
    #expect(await reader.list(Pod.self, namespace: "elsewhere").value?.isEmpty == true)
    #expect(
      await reader.list(EndpointSlice.self, namespace: "x").unavailable
        == Unavailable(
          .notCaptured, verb: "list", resource: "endpointslices", group: "discovery.k8s.io",
          namespace: "x"))
    #expect(await reader.list(Node.self, namespace: "x").unavailable?.namespace == "")
    #expect(
      await reader.log(pod: "p", namespace: "x", container: "c", previous: false).unavailable
        == Unavailable(.notCaptured, verb: "get", resource: "pods/log", namespace: "x"))
  }

  @Test func aFolderIsComplete() async throws {
    let reader = try folder()
    #expect(await reader.list(Service.self, namespace: "x").value?.isEmpty == true)
    #expect(await reader.list(Node.self, namespace: nil).value?.isEmpty == true)
  }

  @Test func theIndexOfAFolderTakesThingsBack() async throws {
    let reader = try folder(
      index: """
        {"resource":"nodes","reason":"forbidden"},
        {"resource":"services","namespace":"y","reason":"unreachable"},
        {"resource":"pods/log","reason":"forbidden"}
        """)
    #expect(await reader.list(Node.self, namespace: nil).unavailable?.reason == .forbidden)
    #expect(await reader.list(Service.self, namespace: "y").unavailable?.reason == .unreachable)
    #expect(await reader.list(Service.self, namespace: "x").value?.isEmpty == true)
    #expect(await reader.list(Service.self, namespace: nil).unavailable?.reason == .unreachable)
    #expect(await reader.list(Pod.self, namespace: nil).value?.count == 1)
    let log = await reader.log(pod: "p", namespace: "x", container: "c", previous: true)
    #expect(log.unavailable?.reason == .forbidden)
  }

  @Test func aKindRecordedInPartIsWarnedOf() async throws {
    let reader = try folder(index: #"{"resource":"pods","namespace":"y","reason":"forbidden"}"#)
    #expect(reader.cluster.warnings == ["pods were not recorded in namespace y (forbidden)"])
    #expect(await reader.list(Pod.self, namespace: "y").unavailable?.reason == .forbidden)
    #expect(await reader.list(Pod.self, namespace: "z").value?.isEmpty == true)
  }

  @Test(arguments: [
    "{", "[]", #"{"schema":"other"}"#, "{}",
    #"{"schema":"kdoctor/snapshot/v1","notCaptured":[{}]}"#,
    #"{"schema":"kdoctor/snapshot/v1","notCaptured":[{"resource":"pods","reason":"bored"}]}"#,
  ])
  func aBrokenIndexIsRefused(_ text: String) throws {
    let files = ["cluster.json": Self.pod, "index.json": Array(text.utf8)]
    let error = #expect(throws: SnapshotError.self) { try SnapshotReader(files: files, name: "f") }
    #expect(error?.description.hasPrefix("f/index.json: ") == true)
  }

  @Test func severalInputsAreOneCluster() async throws {
    let folder = Fixtures.path("healthy")
    let reader = try SnapshotReader.load([folder, "-"], standardInput: { Self.pod })
    #expect(reader.cluster.name == "\(folder), standard input")
    #expect(await reader.list(Pod.self, namespace: "x").value?.count == 1)
    #expect(await reader.list(Pod.self, namespace: "healthy").value?.count == 2)
    #expect(await reader.list(Job.self, namespace: "x").value?.isEmpty == true)
  }

  @Test func logsAreFoundByPodContainerAndNamespace() async throws {
    let reader = try folder([
      "logs/p_c.log": "now", "logs/p_c_previous.log": "before", "logs/y/p_c.log": "other",
      "logs/odd.log": "?",
    ])
    func log(_ namespace: String, previous: Bool = false, container: String = "c") async -> String?
    {
      await reader.log(pod: "p", namespace: namespace, container: container, previous: previous)
        .value
    }
    #expect(await log("x") == "now")
    #expect(await log("x", previous: true) == "before")
    #expect(await log("y") == "other")
    #expect(await log("z") == nil)
    #expect(await log("x", container: "d") == nil)
  }

  @Test func recordedLogsAndVisitsAnswer() async throws {
    let reader = try Fixtures.load("svc-target-port")
    let pods = try #require(await reader.list(Pod.self, namespace: "svc-target-port").value)
    let pod = try #require(pods.first)
    let through = await reader.visit(
      Visit(.pod(namespace: pod.namespace, name: pod.name, port: 80))
    ).value
    #expect(through == VisitResult(status: 200, message: nil))
    let proxied = await reader.visit(
      Visit(.service(namespace: "svc-target-port", name: "shop", port: 80))
    ).value
    #expect(proxied?.status == 503)
    #expect(proxied?.message?.contains("connection refused") == true)
    let routed = await reader.visit(
      Visit(
        .ingress(
          namespace: "svc-target-port", name: "shop", host: "svc-target-port.example.com",
          path: "/"))
    ).value
    #expect(routed?.status == 502)
    #expect(routed?.via?.hasPrefix("ingress-nginx-controller") == true)
    #expect(
      await reader.visit(Visit(.service(namespace: "svc-target-port", name: "shop", port: 81)))
        .unavailable
        == Unavailable(
          .notSent, verb: "get", resource: "services/proxy", namespace: "svc-target-port"))
    #expect(
      await reader.visit(Visit(.service(namespace: "elsewhere", name: "shop", port: 80))).value
        == nil)
    let log = await reader.log(
      pod: pod.name, namespace: pod.namespace, container: "shop", previous: false)
    #expect(log.value?.isEmpty == false)
  }

  @Test func twoRecordingsKeepTheirVisitsApart() async throws {
    let reader = try SnapshotReader.load(
      [Fixtures.path("healthy"), Fixtures.path("svc-target-port")], standardInput: { [] })
    func status(_ namespace: String) async -> Int? {
      await reader.visit(Visit(.service(namespace: namespace, name: "shop", port: 80))).value?
        .status
    }
    #expect(await status("healthy") == 200)
    #expect(await status("svc-target-port") == 503)
  }

  @Test func visitsCanBeLeftOut() async throws {
    let reader = try SnapshotReader.load(
      [Fixtures.path("healthy")], standardInput: { [] }, includeProbes: false)
    let visit = await reader.visit(Visit(.service(namespace: "healthy", name: "shop", port: 80)))
    #expect(visit.unavailable?.reason == .notSent)
  }

  @Test(arguments: [
    "{", "[]", #"{"podPortForward":{}}"#, #"{"podPortForward":[{"port":80}]}"#,
    #"{"serviceProxy":[{"service":"s","port":"http"}]}"#, "{} {}",
  ])
  func brokenProbesAreRefused(_ text: String) throws {
    let files = ["cluster.json": Self.pod, "probes.json": Array(text.utf8)]
    let error = #expect(throws: SnapshotError.self) { try SnapshotReader(files: files, name: "f") }
    #expect(error?.description.hasPrefix("f/probes.json: ") == true)
    _ = try SnapshotReader(files: files, name: "f", includeProbes: false)
  }

  @Test func aFolderOfManifestsIsBare() async throws {
    let files = [
      "a.json": Self.pod, "b.yaml": Array("apiVersion: v1\nkind: Node\nmetadata: {name: n}\n".utf8),
    ]
    let reader = try SnapshotReader(files: files, name: "f")
    #expect(await reader.list(Pod.self, namespace: nil).value?.count == 1)
    #expect(await reader.list(Node.self, namespace: nil).value?.count == 1)
    #expect(await reader.list(Service.self, namespace: nil).unavailable?.reason == .notCaptured)
  }
}
