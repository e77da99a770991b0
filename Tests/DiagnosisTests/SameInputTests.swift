import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("The same cluster gives the same diagnosis")
struct SameInputTests {
  @Test(
    "Whatever order the objects come in",
    arguments: [
      "two-faults", "rollout-stuck", "job-backoff", "healthy", "pending-quota", "ing-service-name",
    ])
  func order(name: String) async throws {
    let straight = try await summary(try Fixtures.reader(name))
    for seed in 1...3 {
      var files = try Fixtures.files(of: name)
      var cluster = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
      var random = Shuffler(state: UInt64(seed))
      cluster["items"] = .array(cluster["items"]?.items.shuffled(using: &random) ?? [])
      files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
      #expect(try await summary(try SnapshotReader(files: files, name: name)) == straight)
    }
  }

  private func summary(_ reader: SnapshotReader) async throws -> String {
    Examination.text(try await Doctors.all(reader, try Examination.chart.get()))
  }

  /// A small generator of its own, so that the order is the same in every run.
  struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}

@Suite("Owners that make no sense")
struct OwnerTests {
  @Test("ReplicaSets that own each other are diagnosed all the same")
  func circle() async throws {
    var files = try Fixtures.files(of: "crash-app")
    var cluster = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    var items = cluster["items"]?.items.filter { $0["kind"]?.text != "Deployment" } ?? []
    for index in items.indices where items[index]["kind"]?.text == "ReplicaSet" {
      let own = items[index]["metadata"]?["name"] ?? .null
      items[index].set(
        ["metadata", "ownerReferences"],
        to: .array([
          .object([
            "kind": .string("ReplicaSet"), "name": own, "controller": .bool(true),
            "apiVersion": .string("apps/v1"),
          ])
        ]))
    }
    cluster["items"] = .array(items)
    files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
    let chart = try Examination.chart.get()
    let report = try await Doctors.all(try SnapshotReader(files: files, name: "circle"), chart)
    #expect(
      report.diagnoses.contains {
        $0.root?.id == "pod.crash.application" && $0.target.kind == "ReplicaSet"
      })
  }
}
