import Foundation
import KDoctorTesting
import Testing

/// Large clusters are as sound as the recording that they are made of.
@Suite struct GeneratedClusterTests {
  @Test func pagesMakeUpTheList() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 1000, namespaces: 3))
    let connection = try await TestConnection(server)
    var names: [String] = []
    var token: String?
    repeat {
      let answer = try await connection.get(
        "/api/v1/pods?limit=300" + (token.map { "&continue=\($0)" } ?? ""),
        headers: ["Accept": "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"])
      let page = try answer.json()
      names += (page["items"]?.items ?? []).map {
        "\($0["metadata"]?["namespace"]?.text ?? "")/\($0["metadata"]?["name"]?.text ?? "")"
      }
      token = page["metadata"]?["continue"]?.text
    } while token != nil
    #expect(server.requests.count == 4)
    #expect(names.count == 1000)
    #expect(Set(names).count == 1000)
    #expect(names == names.sorted())
    await server.stop()
  }

  @Test func everythingBelongsTogether() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 100, namespaces: 2))
    let connection = try await TestConnection(server)
    func items(_ path: String) async throws -> [JSONNode] {
      try await connection.get(path).json()["items"]?.items ?? []
    }
    let pods = try await items("/api/v1/namespaces/team-000/pods")
    let sets = try await items("/apis/apps/v1/namespaces/team-000/replicasets")
    let deployments = try await items("/apis/apps/v1/namespaces/team-000/deployments")
    let slices = try await items("/apis/discovery.k8s.io/v1/namespaces/team-000/endpointslices")
    #expect(pods.count == 66)
    #expect(deployments.count == 2)
    #expect(try await items("/api/v1/pods").count == 100)
    #expect(try await items("/api/v1/namespaces").count == 2)
    let owners = Set(sets.map { $0["metadata"]?["uid"]?.text })
    #expect(owners.count == 2)
    for pod in pods {
      #expect(owners.contains(pod["metadata"]?["ownerReferences"]?["0"]?["uid"]?.text))
    }
    for deployment in deployments {
      #expect(deployment["spec"]?["replicas"] == .int(33))
      #expect(deployment["status"]?["readyReplicas"] == .int(33))
    }
    let endpoints = slices.flatMap { $0["endpoints"]?.items ?? [] }
    func addresses(_ nodes: [JSONNode], _ path: [String]) -> Set<String> {
      Set(nodes.compactMap { node in path.reduce(node) { $0?[$1] }?.text })
    }
    #expect(addresses(pods, ["status", "podIP"]).count == 66)
    #expect(
      addresses(pods, ["status", "podIP"]) == addresses(endpoints, ["addresses", "0"]))
    #expect(
      addresses(pods, ["metadata", "uid"]) == addresses(endpoints, ["targetRef", "uid"]))
    await server.stop()
  }

  @Test(arguments: [
    ("labelSelector=app%3Dshop00002", 33),
    ("fieldSelector=metadata.name%3Dshop00001-5d8dbfd894-00004", 1),
    ("fieldSelector=status.phase%3DRunning", 100), ("labelSelector=app%3Dnone", 0),
  ])
  func selectors(_ query: String, _ count: Int) async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 100))
    #expect(try await server.get("/api/v1/pods?\(query)").names().count == count)
    await server.stop()
  }

  @Test func aReaderTakesItForHealthy() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 40))
    let answer = try await server.get(
      "/api/v1/pods",
      headers: [
        "Accept": "application/json;as=Table;v=v1;g=meta.k8s.io"
      ])
    let rows = try answer.json()["rows"]?.items ?? []
    #expect(rows.count == 40)
    #expect(rows.allSatisfy { $0["cells"]?["2"]?.text == "Running" })
    await server.stop()
  }

  @Test func objectsCanBeChanged() async throws {
    let server = try await FakeAPIServer.start(try FakeCluster.generated(pods: 100))
    let name = "shop00001-5d8dbfd894-00004"
    let connection = try await TestConnection(server)
    let path = "/api/v1/pods?fieldSelector=metadata.name%3D\(name)"
    var pod = try #require(try await connection.get(path).json()["items"]?.items.first)
    pod["kind"] = .string("Pod")
    pod["apiVersion"] = .string("v1")
    pod.set(["status", "phase"], to: .string("Failed"))
    try server.change(.put(pod))
    let failed = try await connection.get("/api/v1/pods?fieldSelector=status.phase%3DFailed")
    #expect(try failed.names() == [name])
    #expect(try await connection.get("/api/v1/pods").names().count == 100)
    await server.stop()
  }
}
