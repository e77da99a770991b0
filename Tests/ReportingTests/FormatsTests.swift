import Flowchart
import Foundation
import KubeClient
import Testing

@testable import Diagnosis
@testable import Reporting

/// What all forms for other programs have in common stands in `EndToEndTests.FormatsTests`; here is
/// what no recording shows.
@Suite("The forms for other programs")
struct FormatsTests {
  private static let forms: [ReportFormat] = [.junit, .sarif, .github, .gitlab, .prometheus]

  private func text(
    _ report: DiagnosisReport, as format: ReportFormat, failOn: FailOn = .problem,
    language: Language = .english
  ) throws -> String {
    let rendered = RenderedReport(
      report, as: format, chart: try SampleChart.chart(), language: language,
      style: RenderedReport.Style(failOn: failOn, version: "1.2.3"))
    return try #require(String(validating: rendered.bytes, as: UTF8.self))
  }

  /// The finding that would bite next is suppressed, by every kind of source in turn.
  private static let suppressions: [(suppression: Suppression, word: String)] = [
    (
      Suppression(
        source: .annotation(SampleReports.object(.deployment, "shop")), reason: "known",
        until: SampleReports.clock), "known"
    ),
    (Suppression(source: .option("--ignore service.mismatch")), "--ignore service.mismatch"),
    (Suppression(source: .configuration(".kdoctor.yaml"), reason: "legacy"), "legacy"),
    (Suppression(source: .baseline("old.json")), "old.json"),
    (Suppression(source: .confidence(.proven)), "proven"),
  ]

  private static func suppressed(_ suppression: Suppression) -> DiagnosisReport {
    var diagnosis = SampleReports.broken
    diagnosis.suppressed = diagnosis.findings.map {
      SuppressedFinding(finding: $0, suppression: suppression)
    }
    diagnosis.findings = []
    return SampleReports.report([diagnosis])
  }

  @Test("Say what is suppressed, and why", arguments: forms, 0..<5)
  func suppressed(format: ReportFormat, index: Int) throws {
    let (suppression, word) = Self.suppressions[index]
    let text = try text(Self.suppressed(suppression), as: format)
    #expect(text.contains("service.mismatch"))
    if format != .prometheus { #expect(text.contains(word), "\(text)") }
  }

  @Test("Count what is suppressed apart")
  func suppressedMetric() throws {
    let text = try text(Self.suppressed(Self.suppressions[0].suppression), as: .prometheus)
    #expect(
      text.contains(
        "kdoctor_suppressed_findings{namespace=\"web\",kind=\"Deployment\",name=\"shop\","
          + "id=\"service.mismatch\"} 1\n"))
    #expect(
      !text.contains(
        "kdoctor_finding{namespace=\"web\",kind=\"Deployment\",name=\"shop\",id=\"service"))
  }

  @Test("SARIF knows what an earlier report had")
  func baseline() throws {
    var report = Self.suppressed(Self.suppressions[3].suppression)
    report.comparison = BaselineComparison(
      path: "old.json", generatedAt: "2026-05-28T20:26:40Z", resolved: [], notRechecked: [],
      wasUnreadBefore: false)
    let known = try text(report, as: .sarif)
    #expect(known.contains("\"baselineState\": \"unchanged\""))
    #expect(known.contains("\"baselineState\": \"new\""))
    let without = try text(SampleReports.report([SampleReports.broken]), as: .sarif)
    #expect(!without.contains("baselineState"))
  }

  @Test("Of manifests they tell file and line", arguments: [ReportFormat.sarif, .github, .gitlab])
  func places(format: ReportFormat) throws {
    var report = SampleReports.report([SampleReports.broken])
    report.cluster.locations = [
      SampleReports.object(.deployment, "shop"): FileLocation(file: "./a b/shop.yaml", line: 7),
      SampleReports.object(.service, "shop"): FileLocation(file: "service,1%.yaml", line: 30),
    ]
    let text = try text(report, as: format)
    let expected =
      switch format {
      case .sarif:
        [#""uri": "a%20b/shop.yaml""#, #""startLine": 7"#, #""uri": "service%2C1%25.yaml""#]
      case .github:
        ["::error file=a b/shop.yaml,line=7,", "::error file=service%2C1%25.yaml,line=30,"]
      default: [#""path": "a b/shop.yaml""#, #""begin": 7"#, #""path": "service,1%.yaml""#]
      }
    for part in expected { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test(
    "What came on standard input stands in no file",
    arguments: [ReportFormat.sarif, .github, .gitlab])
  func standardInput(format: ReportFormat) throws {
    var report = SampleReports.report([SampleReports.broken])
    let bare = try text(report, as: format)
    report.cluster.locations = [
      SampleReports.object(.deployment, "shop"): FileLocation(
        file: FileLocation.standardInput, line: 7)
    ]
    #expect(try text(report, as: format) == bare)
  }

  @Test(
    "A file below the working directory is named from there",
    arguments: [("/work dir", "a.yaml"), ("/work", "/work dir/a.yaml"), ("", "/work dir/a.yaml")])
  func below(folder: String, path: String) throws {
    let location = FileLocation(file: "/work dir/a.yaml", line: 1)
    #expect(ListedPlace(location, from: folder)?.path == path)
    var report = SampleReports.report([SampleReports.broken])
    report.cluster.locations = [SampleReports.object(.deployment, "shop"): location]
    let rendered = RenderedReport(
      report, as: .gitlab, chart: try SampleChart.chart(), language: .english,
      style: RenderedReport.Style(folder: folder))
    #expect(String(decoding: rendered.bytes, as: UTF8.self).contains("\"path\": \"\(path)\""))
  }

  @Test("Test results name file and line in their text")
  func testResults() throws {
    var report = SampleReports.report([SampleReports.broken])
    report.cluster.locations = [
      SampleReports.object(.service, "shop"): FileLocation(file: "shop.yaml", line: 7)
    ]
    #expect(try text(report, as: .junit).contains("shop.yaml:7"))
  }

  @Test(
    "A place is a reference that is sound",
    arguments: [
      ("/srv/a:b.yaml", "file:///srv/a%3Ab.yaml"), ("../x/ü?.yaml", "../x/%C3%BC%3F.yaml"),
      ("c:d", "c%3Ad"), ("a\n\u{1B}#", "a%0A%1B%23"),
    ])
  func reference(path: String, uri: String) {
    let place = ListedPlace(FileLocation(file: path, line: 0), from: "/work")
    #expect(place?.uri == uri)
    #expect(place?.line == 1)
  }

  @Test("Warnings fail a test where they count", arguments: FailOn.allCases)
  func warnings(failOn: FailOn) throws {
    var diagnosis = SampleReports.broken
    diagnosis.state = .warning
    diagnosis.root?.severity = .warning
    let text = try text(SampleReports.report([diagnosis]), as: .junit, failOn: failOn)
    #expect(text.contains("<failure type=\"pod.tag-missing\"") == (failOn == .warning))
    #expect(text.contains("failures=\"\(failOn == .warning ? 1 : 0)\""))
    #expect(text.contains("pod.tag-missing"))
  }

  @Test("Nothing that could not be told passes", arguments: forms, Language.allCases)
  func inconclusive(format: ReportFormat, language: Language) throws {
    for report in [
      SampleReports.report([SampleReports.inconclusive]), SampleReports.report([]),
      SampleReports.unseen,
    ] {
      let text = try text(report, as: format, language: language)
      let word =
        switch format {
        case .junit: "<error type=\"inconclusive\""
        case .sarif: "\"executionSuccessful\": false"
        case .github: "::error "
        case .gitlab: "\"inconclusive\""
        default: "kdoctor_report_state{state=\"inconclusive\"} 1"
        }
      #expect(text.contains(word), "\(text)")
    }
  }

  @Test("A fingerprint stays when Pods are replaced, and differs between faults")
  func fingerprints() throws {
    func prints(_ diagnosis: Diagnosis) throws -> [String] {
      ReportListing(
        SampleReports.report([diagnosis]), chart: try SampleChart.chart(), language: .english
      ).findings.map(\.fingerprint.text)
    }
    let first = try prints(SampleReports.broken)
    var diagnosis = SampleReports.broken
    diagnosis.root?.object.name = "shop-77aa-zzzzz"
    diagnosis.root?.confidence = .inferred
    #expect(try prints(diagnosis) == first)
    #expect(Set(first).count == first.count)
    diagnosis.findings += diagnosis.findings
    let twice = try prints(diagnosis)
    #expect(twice.prefix(2) == first.prefix(2) && Set(twice).count == 3)
    diagnosis.findings[0].object.name = "cart"
    #expect(try prints(diagnosis)[1] != first[1])
  }

  @Test("Let nothing act on a terminal or begin a command", arguments: forms, Language.allCases)
  func hostile(format: ReportFormat, language: Language) throws {
    var report = SampleReports.report([SampleReports.hostile])
    report.cluster.warnings = ["a\u{1B}[2J\n::error::b\r"]
    let text = try text(report, as: format, language: language)
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
    if format == .github {
      let findings = 2
      let notices = 2
      #expect(text.split(separator: "\n").count == findings + notices, "\(text)")
      for line in text.split(separator: "\n") {
        #expect(line.contains(/^::(error|notice) title=[^:,]*::/), "\(line)")
      }
    }
    if format == .prometheus {
      for line in text.split(separator: "\n") {
        #expect(line.hasPrefix("# ") || line.contains(/^kdoctor_[a-z_]+(\{.*\})? [0-9.e+]+$/))
      }
    }
  }

  @Test("Say where a person's answers stand behind a finding", arguments: forms)
  func person(format: ReportFormat) throws {
    let word = format == .prometheus ? "kdoctor_answers_by_person{" : "a person's answers"
    for (diagnosis, isSaid) in [(SampleReports.answered, true), (SampleReports.broken, false)] {
      let text = try text(SampleReports.report([diagnosis]), as: format)
      #expect(text.replacing("\n  ", with: " ").contains(word) == isSaid, "\(text)")
    }
  }

  @Test("SARIF takes no words of the cluster for a link or a placeholder")
  func message() {
    #expect(SARIFLog.plain(["a {0} [x](http://y)", "b"]) == "a {{0}} [x] (http://y)\nb")
  }

  @Test("A rule has a name, the run its version and language", arguments: Language.allCases)
  func rules(language: Language) throws {
    let names = try text(
      SampleReports.report([SampleReports.broken]), as: .sarif, language: language)
    #expect(names.contains("\"name\": \"PodTagMissing\""))
    #expect(names.contains("\"version\": \"1.2.3\""))
    #expect(names.contains("\"language\": \"\(language == .english ? "en" : "zh-CN")\""))
  }
}
