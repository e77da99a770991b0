import Diagnosis
import Flowchart
import Foundation
import GoldenFiles
import KubeClient
import Reporting
import Testing

@Suite("The report as data")
struct ReportJSONTests {
  private func json(_ diagnoses: [Diagnosis], _ language: Language = .english) throws -> String {
    try json(of: SampleReports.report(diagnoses), language)
  }

  private func json(of report: DiagnosisReport, _ language: Language = .english) throws -> String {
    let bytes = ReportJSON(
      report, chart: try SampleChart.chart(), language: language
    ).bytes
    return try #require(String(validating: bytes, as: UTF8.self))
  }

  @Test("Has its fields in the order of the contract")
  func recorded() throws {
    try Golden.expect(
      try json([SampleReports.healthy, SampleReports.broken, SampleReports.inconclusive]),
      "several.json")
    try Golden.expect(try json([]), "nothing.json")
    try Golden.expect(try json([SampleReports.narrow]), "narrow.json")
    try Golden.expect(try json(of: SampleReports.unseen), "unseen.json")
    try Golden.expect(
      try json([SampleReports.answered, SampleReports.healthy]), "answered.json")
  }

  @Test("Keeps hostile text as it is, without a byte that could act on a terminal")
  func hostile() throws {
    let text = try json([SampleReports.hostile])
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
    let report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let diagnosis = (report?["diagnoses"] as? [[String: Any]])?.first
    let target = diagnosis?["target"] as? [String: String]
    #expect(target?["name"] == SampleReports.hostile.target.name)
  }

  @Test(
    "Escapes as JSON demands", arguments: ["\"", "\\", "\n\t\r\u{0}", "👍🏽\u{E0041}é集", "\u{2028}"])
  func escapes(text: String) throws {
    var diagnosis = SampleReports.healthy
    diagnosis.target.name = text
    let data = Data(try json([diagnosis]).utf8)
    let report = try JSONDecoder().decode(Names.self, from: data)
    #expect(report.diagnoses.map(\.target.name) == [text])
  }

  private struct Names: Decodable {
    struct Diagnosis: Decodable {
      struct Target: Decodable { var name: String }
      var target: Target
    }
    var diagnoses: [Diagnosis]
  }
}
