import Diagnosis
import Flowchart
import Foundation
import GoldenFiles
import KubeClient
import Testing

@testable import Reporting

@Suite("Reports in Markdown, HTML and YAML")
struct FormatSampleTests {
  private static let formats: [ReportFormat] = [.json, .markdown, .html, .yaml]

  /// Reports of every shape, with names that are markup in one form or another.
  private static var reports: [(name: String, report: DiagnosisReport)] {
    var evil = SampleReports.broken
    let text = "</pre><script>x</script> ``` @team [a](b) ' \" & *x* "
    evil.target.name = text
    evil.root?.facts["image"] = text
    evil.findings[0].facts["selector"] = text
    evil.root?.evidence[1].text = text
    let alone: [(String, Diagnosis)] = [
      ("broken", SampleReports.broken), ("healthy", SampleReports.healthy),
      ("inconclusive", SampleReports.inconclusive), ("narrow", SampleReports.narrow),
      ("answered", SampleReports.answered), ("hostile", SampleReports.hostile), ("evil", evil),
    ]
    return alone.map { ($0.0, SampleReports.report([$0.1])) } + [
      ("several", SampleReports.report([SampleReports.healthy, SampleReports.broken, evil])),
      ("twice", SampleReports.report([SampleReports.broken, SampleReports.broken])),
      ("nothing", SampleReports.report([])), ("unseen", SampleReports.unseen),
    ]
  }

  @Test("Say what the JSON says, by parsers of their own", arguments: Language.allCases)
  func readBack(language: Language) throws {
    let folder = try FormatFolder()
    let chart = try SampleChart.chart()
    for (name, report) in Self.reports {
      for isVerbose in [false, true] {
        for format in Self.formats {
          let rendered = RenderedReport(
            report, as: format, chart: chart, language: language,
            style: RenderedReport.Style(isVerbose: isVerbose))
          try folder.write(
            rendered.bytes, to: "\(name)\(isVerbose ? "-verbose" : "")\(format.fileEnding)")
        }
      }
    }
    let violations = try folder.violations(by: "read_reports.py")
    #expect(violations == "")
  }

  @Test("Show what could act on a terminal or hide", arguments: formats, Language.allCases)
  func hostile(format: ReportFormat, language: Language) throws {
    let rendered = RenderedReport(
      SampleReports.report([SampleReports.hostile]), as: format, chart: try SampleChart.chart(),
      language: language, style: RenderedReport.Style(isVerbose: true))
    for scalar in String(decoding: rendered.bytes, as: UTF8.self).unicodeScalars
    where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test("Are listed to choose from", arguments: Language.allCases)
  func several(language: Language) throws {
    let rendered = RenderedReport(
      SampleReports.report([
        SampleReports.healthy, SampleReports.inconclusive, SampleReports.broken,
      ]), as: .markdown, chart: try SampleChart.chart(), language: language)
    try Golden.expect(
      String(decoding: rendered.bytes, as: UTF8.self), "several.\(language.rawValue).md")
  }
}
