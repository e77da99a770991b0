import Diagnosis
import Foundation
import KDoctorTesting
import KubeClient
import Testing
import Yams

@Suite("What the recorded clusters are diagnosed as")
struct RecordedClustersTests {
  static let expectations: [String: Recipe.Expectation] = {
    let url = Fixtures.folder.appendingPathComponent("expectations.yaml")
    let data = (try? Data(contentsOf: url)) ?? Data()
    return (try? YAMLDecoder().decode([String: Recipe.Expectation].self, from: data)) ?? [:]
  }()

  @Test("Every recording has an expectation, and every expectation a recording")
  func complete() {
    #expect(Set(Self.expectations.keys) == Set(Fixtures.recorded))
    #expect(Fixtures.recorded.count >= 54)
  }

  @Test("The right layer, outcome, object and cause", arguments: Fixtures.recorded)
  func diagnosis(name: String) async throws {
    let expected = try #require(Self.expectations[name])
    let kind = expected.object?.split(separator: "/").first.map(String.init) ?? "Deployment"
    let target =
      ["Deployment", "Job", "DaemonSet", "StatefulSet"].contains(kind)
      ? expected.object?.lowercased() : nil
    try Examination.compare(
      try await Examination.report(name, target: target), with: expected, name)
  }

  @Test("Pods of the whole recording raise no other alarm", arguments: Fixtures.recorded)
  func controllerIsHealthy(name: String) async throws {
    let chart = try Examination.chart.get()
    let report = try await Doctors.all(try Fixtures.reader(name), chart)
    for diagnosis in report.diagnoses where diagnosis.target.namespace != name {
      #expect(
        diagnosis.state == .healthy,
        "\(name): \(diagnosis.target): \(String(describing: diagnosis.root?.id))")
    }
  }
}
