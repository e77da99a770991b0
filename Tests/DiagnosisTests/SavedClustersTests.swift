import Diagnosis
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("A report on a saved snapshot equals the live one")
struct SavedClustersTests {
  /// Saves a recording as if it were a cluster, and reads the file back.
  private func saved(_ source: RecordedSource, namespace: String?) async throws -> SnapshotReader {
    let path = FileManager.default.temporaryDirectory.appending(path: "saved-\(UUID()).tgz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try await SnapshotSaver(source, program: "0").save(
      namespace: namespace,
      also: [
        SnapshotRequest(
          .pod,
          in: Scope(
            namespace: "ingress-nginx",
            labels: LabelSelector(matchLabels: ["app.kubernetes.io/name": "ingress-nginx"])))
      ],
      to: .file(path: path, replaces: false))
    return try SnapshotReader.load([path], standardInput: { [] })
  }

  private func summary(_ reader: SnapshotReader, namespace: String?) async throws -> String {
    let report = try await Doctor(chart: try Examination.chart.get(), reader: reader)
      .report(on: [], namespace: namespace)
    return Examination.text(report)
  }

  @Test("Of all namespaces", arguments: Fixtures.recorded)
  func whole(name: String) async throws {
    let original = try Fixtures.reader(name, includeProbes: false)
    let reader = try await saved(try RecordedSource(name), namespace: nil)
    #expect(reader.savedNamespace == nil)
    #expect(try await summary(reader, namespace: nil) == summary(original, namespace: nil))
  }

  @Test("Of one namespace", arguments: Fixtures.recorded)
  func one(name: String) async throws {
    let original = try Fixtures.reader(name, includeProbes: false)
    let reader = try await saved(try RecordedSource(name), namespace: name)
    #expect(reader.savedNamespace == name)
    #expect(try await summary(reader, namespace: name) == summary(original, namespace: name))
  }

  @Test(
    "Of an account with narrow rights",
    arguments: ["nodes", "events", "secrets", "pods/log", "services", "endpointslices"])
  func narrow(resource: String) async throws {
    for name in ["crash-app", "pending-quota", "healthy"] {
      var source = try RecordedSource(name)
      source.forbidden = [resource]
      source.forbidsKeys = resource == "secrets"
      let original = try Fixtures.reader("\(name) without \(resource), probes")
      source.clock = original.clock
      let reader = try await saved(source, namespace: nil)
      #expect(try await summary(reader, namespace: nil) == summary(original, namespace: nil))
    }
  }
}
