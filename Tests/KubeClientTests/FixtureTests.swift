import Foundation
import KubeClient
import Testing

@Suite struct FixtureTests {
  @Test func allAreThere() { #expect(Fixtures.names.count == 54) }

  /// Foundation's decoder is the judge of what is in the file.
  @Test(arguments: Fixtures.names)
  func loadsWhole(_ name: String) async throws {
    let reader = try Fixtures.load(name)
    let data = Data(try Fixtures.bytes(name, "cluster.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(root["items"] as? [[String: Any]])
    var expected: [String: [String]] = [:]
    for item in items {
      let metadata = try #require(item["metadata"] as? [String: Any])
      let place = "\(metadata["namespace"] as? String ?? "")/\(metadata["name"] as? String ?? "")"
      expected[item["kind"] as? String ?? "", default: []].append(place)
    }
    func places<T: KubernetesObject>(_ type: T.Type) async -> [String] {
      (await reader.list(type, namespace: nil).value ?? []).map { "\($0.namespace)/\($0.name)" }
    }
    for type in allTypes {
      #expect(await places(type).sorted() == (expected[type.kind.rawValue] ?? []).sorted())
    }
    #expect(reader.cluster.warnings.isEmpty)
    #expect(reader.skipped.isEmpty)
    #expect(reader.otherKinds.isEmpty)
    #expect(!reader.isManifestOnly)
    #expect(reader.clock > Date(timeIntervalSince1970: 1_795_300_000))
  }

  @Test func readsTheFieldsOfAPod() async throws {
    let reader = try Fixtures.load("crash-app")
    let pods = try #require(await reader.list(Pod.self, namespace: "crash-app").value)
    let pod = try #require(pods.first)
    #expect(pod.spec.containers.map(\.name) == ["shop"])
    #expect(pod.metadata.controller?.kind == "ReplicaSet")
    #expect(pod.status?.phase == "Running")
    #expect(pod.status?.containerStatuses.first?.lastState.terminated?.exitCode != 0)
    #expect(await reader.list(Pod.self, namespace: "nowhere").value?.isEmpty == true)
  }

  @Test(arguments: Fixtures.names)
  func manifestsAreNeverApplied(_ name: String) throws {
    let path = Fixtures.path(name) + "/manifest.yaml"
    let reader = try SnapshotReader.load([path], standardInput: { [] })
    #expect(reader.isManifestOnly)
    #expect(reader.clock == Date(timeIntervalSince1970: 0))
    #expect(reader.cluster.warnings.isEmpty)
  }

  @Test func theOrderOfTheItemsDoesNotMatter() async throws {
    let data = Data(try Fixtures.bytes("two-faults", "cluster.json"))
    var root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(root["items"] as? [Any])
    let expected = await canonical(try Fixtures.load("two-faults"))
    for seed in 1...5 {
      root["items"] = items.enumerated().sorted {
        ($0.offset * seed * 7919) % 101 < ($1.offset * seed * 7919) % 101
      }.map(\.element)
      let shuffled = [UInt8](try JSONSerialization.data(withJSONObject: root))
      let reader = try SnapshotReader(files: ["cluster.json": shuffled], name: "shuffled")
      #expect(await canonical(reader) == expected)
    }
  }
}
