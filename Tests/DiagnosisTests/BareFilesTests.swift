import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("A recording's cluster.json as a bare file")
struct BareFilesTests {
  /// A bare file that holds no Secret says nothing of Secrets, so their absence proves nothing.
  static let hidden: Set<String> = ["ing-tls-secret"]

  @Test("The same root as from its folder", arguments: Fixtures.recorded)
  func root(name: String) async throws {
    let bare = try await Self.diagnoses(of: name)
    let folder = try await Self.report(
      try Fixtures.reader(name, includeProbes: false), namespace: name)
    #expect(bare.map(\.target) == folder.map(\.target), "\(name)")
    for (left, right) in zip(bare, folder) {
      if Self.hidden.contains(name) {
        #expect(left.state == .inconclusive, "\(name)")
        #expect(left.root == nil, "\(name)")
      } else {
        #expect(left.root?.id == right.root?.id, "\(name)")
        #expect(left.root?.object == right.root?.object, "\(name)")
        #expect(left.state == right.state, "\(name)")
      }
    }
  }

  @Test("A kind without any object is not captured")
  func gaps() async throws {
    let gaps = try await Self.diagnoses(of: "healthy").flatMap(\.notChecked)
    let resources = Set(gaps.filter { $0.needs.reason == .notCaptured }.map(\.needs.resource))
    #expect(resources.contains("networkpolicies"))
    #expect(!resources.contains("pods"))
  }

  private static func diagnoses(of name: String) async throws -> [Diagnosis] {
    let path = Fixtures.folder.appendingPathComponent("clusters/\(name)/cluster.json").path
    return try await report(
      try SnapshotReader.load([path], standardInput: { [] }), namespace: name)
  }

  private static func report(
    _ reader: any ClusterReader, namespace: String
  ) async throws -> [Diagnosis] {
    try await Doctor(chart: try Examination.chart.get(), reader: reader)
      .report(on: [], namespace: namespace).diagnoses
  }
}
