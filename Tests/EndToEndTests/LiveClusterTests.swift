import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("A live cluster", .serialized)
struct LiveClusterTests {
  @Test("gives the diagnosis of its recording", arguments: Fixtures.recorded)
  func recorded(name: String) async throws {
    let recording = try Fixtures.reader(name, includeProbes: false)
    let server = try await FakeAPIServer.start(
      FakeCluster(recording: name), .init { $0.clock = .fixed(recording.clock) })
    let file = try server.writeKubeconfig()
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let config = file.path
    for scope in [["-A"], ["-n", name]] {
      let recorded = try await LiveProgram(
        ["report", "--snapshot", Kdoctor.recording(name), "--no-probe", "-o", "json"] + scope
      ).outcome()
      let live = try await LiveProgram(
        ["report", "--kubeconfig", config, "--no-probe", "-o", "json"] + scope
      ).outcome()
      #expect(live.status == recorded.status, "\(scope): \(live.errors)")
      #expect(
        try ReportText.comparable(live.output) == ReportText.comparable(recorded.output), "\(scope)"
      )
    }
    let roles = try ShippedRoles()
    for request in server.requests {
      #expect(
        roles.allows(
          verb: request.verb, group: request.group, resource: request.resource,
          namespace: request.namespace),
        "\(request.verb) \(request.path)")
    }
    await server.stop()
  }
}
