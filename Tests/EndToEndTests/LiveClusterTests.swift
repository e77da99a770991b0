import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("A live cluster", .serialized)
struct LiveClusterTests {
  /// A report as data, without what a live cluster and its recording rightly differ in.
  private static func comparable(_ text: String) throws -> String {
    var report = try JSONDecoder().decode(JSONNode.self, from: Data(text.utf8))
    guard report["schema"]?.text == "kdoctor/report/v1" else { return text }
    for key in ["cluster", "generatedAt"] { report[key] = .null }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  @Test("gives the diagnosis of its recording", arguments: Fixtures.recorded)
  func recorded(name: String) async throws {
    let recording = try Fixtures.reader(name, includeProbes: false)
    let server = try await FakeAPIServer.start(
      FakeCluster(recording: name), .init { $0.clock = .fixed(recording.clock) })
    let config = try server.writeKubeconfig().path
    defer { try? FileManager.default.removeItem(atPath: config) }
    for scope in [["-A"], ["-n", name]] {
      let recorded = try Kdoctor.run(
        ["report", "--snapshot", Kdoctor.recording(name), "--no-probe", "-o", "json"] + scope)
      let live = try Kdoctor.run(
        ["report", "--kubeconfig", config, "--no-probe", "-o", "json"] + scope)
      #expect(live.status == recorded.status, "\(scope): \(live.errors)")
      #expect(try Self.comparable(live.output) == Self.comparable(recorded.output), "\(scope)")
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
