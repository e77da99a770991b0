import Foundation
import KDoctorTesting
import KubeClient
import Testing

/// Every recording comes back as it was recorded.
@Suite struct RecordingsTests {
  @Test(arguments: Fixtures.recorded) func listsEqualTheRecording(_ name: String) async throws {
    let list = try JSONDecoder().decode(
      JSONNode.self, from: Data(try Fixtures.files(of: name)["cluster.json"] ?? []))
    let recorded = list["items"]?.items ?? []
    let server = try await FakeAPIServer.start(try Recordings.cluster(name))
    let connection = try await TestConnection(server)
    var served = 0
    for kind in ObjectKind.allCases {
      let version = kind == .horizontalPodAutoscaler ? "v2" : "v1"
      let root = kind.group.isEmpty ? "/api/v1" : "/apis/\(kind.group)/\(version)"
      let answer = try await connection.get("\(root)/\(kind.resource)").json()
      #expect(answer["kind"]?.text == "\(kind.rawValue)List")
      let items = answer["items"]?.items ?? []
      served += items.count
      let expected = Set(
        recorded.filter { $0["kind"]?.text == kind.rawValue }.map { Self.bare($0) })
      #expect(Set(items.map { Self.bare($0) }) == expected, "\(kind.rawValue)")
    }
    #expect(served == recorded.count)
    await server.stop()
  }

  /// Without what lists leave out, and without what stands for a Secret's values.
  private static func bare(_ object: JSONNode) -> JSONNode {
    var object = object
    if object["type"]?.text == "Opaque" { object["data"] = nil }
    object["kind"] = nil
    object["apiVersion"] = nil
    return object
  }

  @Test func oneObjectCarriesItsKind() async throws {
    let server = try await FakeAPIServer.start(try Recordings.healthy())
    let answer = try await server.get("/apis/apps/v1/namespaces/healthy/deployments/shop").json()
    #expect(answer["kind"]?.text == "Deployment")
    #expect(answer["apiVersion"]?.text == "apps/v1")
    #expect(answer["metadata"]?["name"]?.text == "shop")
    await server.stop()
  }

  @Test func aSecretsValueIsTheMarker() async throws {
    let cluster = try FakeCluster(recording: "config-missing-secret-key")
    let server = try await FakeAPIServer.start(cluster)
    let answer = try await server.get(
      "/api/v1/namespaces/config-missing-secret-key/secrets/shop-secret"
    ).json()
    let value = try #require(answer["data"]?["user"]?.text)
    #expect(
      Data(base64Encoded: value).map { String(decoding: $0, as: UTF8.self) }
        == FakeCluster.secretMarker)
    await server.stop()
  }

  @Test func whatTheRecordingWasForbiddenIsForbidden() async throws {
    let server = try await FakeAPIServer.start(
      try FakeCluster(recording: "crash-app without nodes, pods/log"))
    let connection = try await TestConnection(server)
    #expect(try await connection.get("/api/v1/nodes").status == 403)
    let log = "/api/v1/namespaces/crash-app/pods/shop-766969795d-7648p/log"
    #expect(try await connection.get(log).status == 403)
    #expect(try await connection.get("/api/v1/pods").status == 200)
    await server.stop()
  }
}
