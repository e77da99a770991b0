import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@testable import Reporting

@Suite("A report on a cluster of which a part may not be read")
struct HiddenResourceTests {
  private static let chart = Result { try Chart.load(folder: Fixtures.flowchart.path) }

  private func report(_ spec: String) async throws -> DiagnosisReport {
    try await Doctor(chart: try Self.chart.get(), reader: try Fixtures.reader(spec))
      .report(on: [], namespace: try Fixtures.namespace(of: spec))
  }

  private func text(_ report: DiagnosisReport, _ language: Language) throws -> String {
    let document = ReportDocument(report, chart: try Self.chart.get(), language: language)
    return TextRenderer.render(document, language: language)
  }

  /// What the Roles at the end of a text grant.
  private func granted(_ text: String) throws -> Set<RequestRight> {
    guard let start = text.firstRange(of: "\n---\n")?.lowerBound else { return [] }
    return Set(try RoleManifest.all(in: String(text[start...])).flatMap(\.rights))
  }

  @Test(
    "Ends with the right that was hidden, and grants no other",
    arguments: [
      ("healthy", "pods"), ("healthy", "services"), ("healthy", "ingresses"),
      ("healthy", "networkpolicies"), ("healthy", "poddisruptionbudgets"),
      ("healthy", "horizontalpodautoscalers"), ("crash-app", "pods/log"),
      ("crash-app", "ingressclasses"), ("cronjob-job-failed", "events"),
      ("cronjob-job-failed", "jobs"), ("claim-without-class", "storageclasses"),
      ("ing-tls-secret", "secrets"), ("ds-taint", "nodes"),
    ])
  func hidden(name: String, resource: String) async throws {
    let report = try await report("\(name) without \(resource)")
    let needs = report.diagnoses.flatMap(\.notChecked).map(\.needs)
      .filter { $0.reason == .forbidden }
    try #require(!needs.isEmpty)
    let wanted = Set(
      needs.map {
        RequestRight(
          verb: $0.verb, group: $0.group, resource: $0.resource, namespace: $0.namespace)
      })
    #expect(wanted.map(\.resource).allSatisfy { $0 == resource })
    for language in Language.allCases {
      #expect(try granted(text(report, language)) == wanted)
    }
  }

  @Test("Ends without any where all may be read", arguments: ["healthy", "crash-app", "image-tag"])
  func open(name: String) async throws {
    let report = try await report(name)
    #expect(try granted(text(report, .english)).isEmpty)
    #expect(try !text(report, .english).contains("kdoctor-missing-rights"))
  }
}
