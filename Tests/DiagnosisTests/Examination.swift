import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

/// Diagnoses a case and holds it against what is expected.
enum Examination {
  /// The chart of this checkout, read once.
  static let chart = Result { try Chart.load(folder: Fixtures.flowchart.path) }

  /// Walks over a case.
  static func report(_ spec: String, target: String? = nil) async throws -> DiagnosisReport {
    let reader = try Fixtures.reader(spec)
    let targets = try target.map { [try Target(parsing: $0)] } ?? []
    let namespace =
      spec.hasPrefix(Fixtures.manifestPrefix) ? nil : try Fixtures.namespace(of: spec)
    return try await Doctor(chart: try chart.get(), reader: reader)
      .report(on: targets, namespace: namespace)
  }

  /// Compares the worst diagnosis of a report with an expectation.
  static func compare(
    _ report: DiagnosisReport, with expected: Recipe.Expectation, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let chart = try chart.get()
    let diagnosis = try #require(
      report.diagnoses.first { $0.state == report.state }, "\(name): nothing diagnosed",
      sourceLocation: sourceLocation)
    let cause =
      diagnosis.root.map { FindingText($0, chart: chart, language: .english).cause } ?? "none"
    let comment: Comment = "\(name): \(diagnosis.root?.id.text ?? "no root"): \(cause)"
    let state = expected.state ?? (expected.root == nil ? "healthy" : "problem")
    #expect(report.state.rawValue == state, comment, sourceLocation: sourceLocation)
    #expect(diagnosis.root?.id.text == expected.root, comment, sourceLocation: sourceLocation)
    if state == "healthy", expected.further == nil {
      #expect(diagnosis.findings.isEmpty, comment, sourceLocation: sourceLocation)
    }
    if let layer = expected.layer {
      #expect(diagnosis.layer?.rawValue == layer, comment, sourceLocation: sourceLocation)
    }
    if let object = expected.object {
      let found = diagnosis.root.map { "\($0.object.kind)/\($0.object.name)" }
      #expect(found == object, comment, sourceLocation: sourceLocation)
    }
    for words in expected.cause ?? [] {
      #expect(cause.contains(words), comment, sourceLocation: sourceLocation)
    }
    for id in expected.further ?? [] {
      #expect(
        diagnosis.findings.contains { $0.id.text == id }, comment, sourceLocation: sourceLocation)
    }
    if let serving = expected.serving {
      #expect(diagnosis.serving == serving, comment, sourceLocation: sourceLocation)
    }
    for finding in [diagnosis.root].compactMap({ $0 }) + diagnosis.findings {
      for language in Language.allCases {
        let text = FindingText(finding, chart: chart, language: language)
        for words in [text.title, text.cause, text.fix] {
          #expect(
            !words.contains("{") && !words.contains("[["),
            "\(name): a placeholder without a fact: \(words)", sourceLocation: sourceLocation)
        }
      }
    }
  }
}
