import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("Snapshots of a live cluster", .serialized)
struct SnapshotSaveTests {
  private func inspect(_ path: String) async throws -> Kdoctor.Outcome {
    try await LiveProgram(["snapshot", "inspect", path]).outcome()
  }

  @Test(
    "lead to the report that the cluster led to, and hold no secret",
    arguments: [
      "healthy", "two-faults", "svc-selector-other-ns", "config-missing-secret-key",
      "ing-controller-down", "pending-cluster-full", "init-crash", "healthy without nodes, events",
    ])
  func equal(name: String) async throws {
    let recording = try Fixtures.reader(name, includeProbes: false)
    let server = try await FakeAPIServer.start(
      FakeCluster(recording: name), .init { $0.clock = .fixed(recording.clock) })
    let folder = try Scratch()
    let config = try folder.write(try server.kubeconfig(), to: "config").path
    let namespace = name.components(separatedBy: " ")[0]
    for scope in [["-n", namespace], ["-A"]] {
      let file = folder.url.appendingPathComponent("s\(scope.count).tgz").path
      let saved = try await LiveProgram(
        ["snapshot", "save", "-o", file, "--kubeconfig", config] + scope
      ).outcome()
      #expect(saved.status == 0, "\(saved.errors)")
      #expect(saved.output == "")
      let live = try await LiveProgram(
        ["report", "--kubeconfig", config, "--no-probe", "-o", "json"] + scope
      ).outcome()
      let later = try await LiveProgram(["report", "--snapshot", file, "--no-probe", "-o", "json"])
        .outcome()
      #expect(later.status == live.status)
      #expect(try ReportText.comparable(later.output) == ReportText.comparable(live.output))
      let inspected = try await inspect(file)
      #expect(inspected.status == 0, "\(inspected.output)")
      #expect(!inspected.output.contains(FakeCluster.secretMarker))
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      try FileManager.default.removeItem(atPath: file)
    }
    await server.stop()
  }

  @Test("replace no file unless asked to, and leave none where nothing can be read")
  func files() async throws {
    let server = try await FakeAPIServer.start(FakeCluster(recording: "healthy"))
    let folder = try Scratch()
    let config = try folder.write(try server.kubeconfig(), to: "config").path
    let file = try folder.write("mine", to: "a.tgz").path
    let save = ["snapshot", "save", "-n", "healthy", "-o", file, "--kubeconfig", config]
    let refused = try await LiveProgram(save).outcome()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--force"))
    #expect(try folder.read("a.tgz") == "mine")
    #expect(try await LiveProgram(save + ["--force"]).outcome().status == 0)
    await server.stop()
    try FileManager.default.removeItem(atPath: file)
    let unreachable = try await LiveProgram(save).outcome()
    #expect(unreachable.status == 1)
    #expect(unreachable.errors.contains("refused"))
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("of others are told to hold secrets")
  func leftovers() async throws {
    let inspected = try await inspect(Kdoctor.recording("crash-app"))
    #expect(inspected.status == 3)
    #expect(inspected.output.contains("looks like a secret"))
  }
}
