import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("Manifests that were never applied")
struct ManifestsTests {
  /// What the wiring alone says of the manifests that hold a fault of wiring.
  static let faults: [String: String] = [
    "config-missing-secret-key": "workload.reference-missing",
    "ing-port-name": "ingress.backend-port-wrong",
    "ing-service-port": "ingress.backend-port-wrong",
    "scaled-to-zero": "workload.is-scaled-to-zero",
    "svc-no-selector": "service.no-selector",
    "svc-selector": "service.selector-mismatch",
    "svc-target-port": "service.target-port-undeclared",
    "svc-target-port-name": "service.target-port-name-missing",
    "two-faults": "service.selector-mismatch",
  ]

  @Test("Faults of wiring are found, and nothing else is", arguments: Fixtures.recorded)
  func wiring(name: String) async throws {
    let report = try await Self.report(name)
    let roots = report.diagnoses.compactMap(\.root)
    if let expected = Self.faults[name] {
      #expect(roots.map(\.id.text) == [expected], "\(name)")
      let isWarning = name == "svc-target-port"
      #expect(report.state == (isWarning ? .warning : .problem), "\(name)")
      #expect(
        roots.allSatisfy { $0.layer == .pod || $0.confidence != .proven },
        "\(name): nothing was seen at work")
    } else {
      #expect(roots.isEmpty, "\(name): \(roots.map(\.id))")
      #expect(report.state == .healthy, "\(name)")
    }
    #expect(report.diagnoses.allSatisfy { $0.isManifestOnly }, "\(name)")
    #expect(report.diagnoses.allSatisfy { $0.serving != true }, "\(name)")
  }

  @Test(
    "What may be in another file is named as not looked at",
    arguments: [
      ("ing-tls-secret", ["ingressclasses", "secrets"]),
      // `shop-web` beside `shop` may be a Service of its own.
      ("ing-service-name", ["services"]),
      // Policies add up, and another one may let in who is meant to come.
      ("netpol-deny", ["networkpolicies"]),
    ])
  func elsewhere(name: String, missing: [String]) async throws {
    let gaps = try await Self.report(name).diagnoses.flatMap(\.notChecked)
    let resources = Set(gaps.map(\.needs.resource))
    #expect(resources.isSuperset(of: missing))
  }

  @Test("Two faults of one manifest are both told")
  func twoFaults() async throws {
    let report = try await Self.report("two-faults")
    let further = report.diagnoses.flatMap(\.findings).map(\.id.text)
    #expect(further.contains("ingress.backend-port-wrong"))
  }

  private static func report(_ name: String) async throws -> DiagnosisReport {
    let path = Fixtures.folder.appendingPathComponent("clusters/\(name)/manifest.yaml").path
    let reader = try SnapshotReader.load([path], standardInput: { [] })
    return try await Doctors.all(reader, try Examination.chart.get())
  }
}
