import Diagnosis
import Flowchart
import Foundation
import GoldenFiles
import KDoctorTesting
import KubeClient
import Reporting
import Terminal
import Testing

@Suite("What is suppressed")
struct SuppressedTests {
  @Test("Is counted and listed, with who asked and why", arguments: Language.allCases)
  func text(language: Language) throws {
    let report = SampleReports.suppressed
    try Golden.expect(
      try text(of: report, language), "suppressed.\(language.rawValue).txt")
    var alone = report
    alone.diagnoses = [report.diagnoses[0]]
    try Golden.expect(
      try text(of: alone, language, isVerbose: true),
      "suppressed-alone.\(language.rawValue).txt")
  }

  @Test("Stands in the data")
  func data() throws {
    let bytes = ReportJSON(
      SampleReports.suppressed, chart: try SampleChart.chart(), language: .english
    ).bytes
    try Golden.expect(String(decoding: bytes, as: UTF8.self), "suppressed.json")
  }

  @Test("Stands in the overview", arguments: Language.allCases)
  func overview(language: Language) throws {
    var report = SampleReports.suppressed
    report.diagnoses = [report.diagnoses[0]]
    let document = ReportDocument(
      overviewOf: report, chart: try SampleChart.chart(), language: language)
    let text = TextRenderer.render(document, language: language)
    let words = language == .english ? "5 findings suppressed" : "已忽略 5 个发现"
    #expect(text.split(separator: "\n").count { $0.contains(words) } == 2, "\(text)")
  }

  private func text(
    of report: DiagnosisReport, _ language: Language, isVerbose: Bool = false
  ) throws -> String {
    let document = ReportDocument(
      report, chart: try SampleChart.chart(), language: language, isVerbose: isVerbose)
    return TextRenderer.render(document, language: language)
  }
}
