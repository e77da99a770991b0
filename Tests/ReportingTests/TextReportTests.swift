import Diagnosis
import Flowchart
import GoldenFiles
import KubeClient
import Reporting
import Terminal
import Testing

@Suite("The text report")
struct TextReportTests {
  private static let samples: [(name: String, diagnoses: [Diagnosis])] = [
    ("broken", [SampleReports.broken]),
    ("healthy", [SampleReports.healthy]),
    ("inconclusive", [SampleReports.inconclusive]),
    ("several", [SampleReports.healthy, SampleReports.inconclusive, SampleReports.broken]),
    ("nothing", []),
    ("narrow", [SampleReports.narrow]),
    ("answered", [SampleReports.answered]),
  ]

  private func text(
    _ diagnoses: [Diagnosis], _ language: Language = .english, isVerbose: Bool = false,
    style: TextStyle = TextStyle(), cluster: ClusterDescription = SampleReports.cluster
  ) throws -> String {
    try text(
      of: SampleReports.report(diagnoses, cluster: cluster), language, isVerbose: isVerbose,
      style: style)
  }

  private func text(
    of report: DiagnosisReport, _ language: Language, isVerbose: Bool = false,
    style: TextStyle = TextStyle()
  ) throws -> String {
    let document = ReportDocument(
      report, chart: try SampleChart.chart(),
      language: language, isVerbose: isVerbose)
    return TextRenderer.render(document, language: language, style: style)
  }

  @Test("Looks as recorded, in both languages", arguments: Language.allCases, 0..<7)
  func recorded(language: Language, sample: Int) throws {
    let (name, diagnoses) = Self.samples[sample]
    let text = try text(diagnoses, language)
    try Golden.expect(text, "\(name).\(language.rawValue).txt")
    for line in text.split(separator: "\n") where !line.contains(/kubectl|kdoctor explain/) {
      #expect(String(line).columns <= 80, "\(line)")
    }
  }

  @Test("Never says that nothing is there where it could not look", arguments: Language.allCases)
  func unseen(language: Language) throws {
    try Golden.expect(
      try text(of: SampleReports.unseen, language), "unseen.\(language.rawValue).txt")
  }

  @Test("Lists every question where that is asked for")
  func verbose() throws {
    try Golden.expect(try text([SampleReports.broken], isVerbose: true), "verbose.en.txt")
  }

  @Test("Marks a person's answers among all questions, and a healthy state that rests on them")
  func answered() throws {
    try Golden.expect(
      try text([SampleReports.answered], isVerbose: true), "answered-verbose.en.txt")
    var healthy = SampleReports.healthy
    healthy.walk[0].isByPerson = true
    let text = try text([healthy, SampleReports.broken])
    #expect(text.contains("nothing is wrong (with a person's answers)"))
  }

  @Test("Needs neither colour nor more than ASCII marks")
  func plain() throws {
    let ascii = try text([SampleReports.broken], style: TextStyle(isASCII: true))
    #expect(ascii.utf8.allSatisfy { $0 == 0x0A || 0x20..<0x7F ~= $0 })
    #expect(ascii.contains("[x] pod/shop-6c7d-abcde"))
  }

  @Test("Says the same with colour")
  func coloured() throws {
    let plain = try text([SampleReports.broken])
    let coloured = try text([SampleReports.broken], style: TextStyle(isColoured: true))
    #expect(coloured.hasPrefix("\u{1B}[1;31mPROBLEM  \u{1B}[0mdeployment/shop"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("Shows what could act on a terminal", arguments: Language.allCases)
  func hostile(language: Language) throws {
    let text = try text(
      [SampleReports.hostile], language, isVerbose: true,
      cluster: ClusterDescription(source: .snapshot, name: "x", warnings: ["a\u{1B}[2Jb\rc"]))
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("HEALTHY") })
  }

  @Test("Lists a few of many warnings")
  func warnings() throws {
    let cluster = ClusterDescription(
      source: .snapshot, name: "x", warnings: (1...12).map { "warning \($0)" })
    let text = try text([SampleReports.healthy], cluster: cluster)
    #expect(text.contains("• warning 10\n  • and 2 more\n"))
    #expect(!text.contains("warning 11"))
  }

  @Test("Does not depend on the order of the diagnoses")
  func order() throws {
    let diagnoses = [SampleReports.broken, SampleReports.healthy, SampleReports.inconclusive]
    #expect(try text(diagnoses) == text(diagnoses.reversed()))
  }
}
