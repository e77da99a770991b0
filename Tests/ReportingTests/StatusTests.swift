import Flowchart
import Foundation
import GoldenFiles
import KDoctorTesting
import KubeClient
import Terminal
import Testing

@testable import Reporting

@Suite("The status")
struct StatusTests {
  private func text(_ status: StatusReport, _ language: Language) -> String {
    TextRenderer.render(ReportDocument(status, language: language), language: language)
  }

  @Test("Looks as recorded, in both languages", arguments: Language.allCases, 0..<6)
  func recorded(language: Language, sample: Int) throws {
    let (name, status) = SampleStatuses.all[sample]
    let text = text(status, language)
    try Golden.expect(text, "\(name).\(language.rawValue).txt")
    for line in text.split(separator: "\n") where !line.contains("kubectl create") {
      #expect(String(line).columns <= 80, "\(line)")
    }
  }

  @Test("Is data, too", arguments: SampleStatuses.all.map(\.name))
  func json(name: String) throws {
    let status = try #require(SampleStatuses.all.first { $0.name == name }?.status)
    let bytes = StatusJSON(status, language: .english).bytes
    try Golden.expect(String(decoding: bytes, as: UTF8.self), "\(name).json")
  }

  @Test("Does not depend on the order of the probes")
  func order() {
    var other = SampleStatuses.partly
    other.probes.reverse()
    #expect(text(other, .english) == text(SampleStatuses.partly, .english))
    #expect(
      StatusJSON(other, language: .english).bytes
        == StatusJSON(SampleStatuses.partly, language: .english).bytes)
  }

  @Test("Says yes only where nothing is missing, and no without Pods")
  func verdicts() {
    #expect(SampleStatuses.yes.verdict == .yes)
    for resource in ObjectKind.allCases.map(\.resource) + ["pods/log"] {
      for result in [AccessProbe.Result.forbidden, .unreachable(detail: nil)] {
        var status = SampleStatuses.yes
        status.probes = SampleStatuses.probes(in: "web", besides: [resource: result])
        #expect(status.verdict == (resource == "pods" ? .no : .partly), "\(resource)")
        #expect(status.losses.map(\.missing) == [[resource]])
        #expect(status.missingAccess.roles.isEmpty == (result != .forbidden), "\(resource)")
      }
    }
    var unreachable = SampleStatuses.yes
    unreachable.problem = SampleStatuses.noServer.problem
    #expect(unreachable.verdict == .no)
    #expect(StatusReport(generatedAt: SampleReports.clock).verdict == .no)
  }

  @Test(
    "Has an exit status for each verdict",
    arguments: [(SampleStatuses.yes, 0), (SampleStatuses.partly, 5), (SampleStatuses.noPods, 1)]
      as [(StatusReport, Int32)])
  func exitStatus(status: StatusReport, expected: Int32) {
    #expect(status.exitStatus.rawValue == expected)
  }

  @Test("Knows what each resource is read for, each in one place")
  func areas() {
    let resources = ReadArea.allCases.flatMap(\.resources)
    #expect(
      resources.sorted()
        == (ObjectKind.allCases.map(\.resource) + [
          "pods/log", "pods/portforward", "services/proxy",
        ]).sorted())
  }

  @Test(
    "Says how far the clocks are apart in a unit that a person would use",
    arguments: [
      (3, "3 s"), (119, "119 s"), (120, "2 min"), (7_199, "119 min"), (7_200, "2 h"),
      (172_799, "47 h"), (172_800, "2 days"), (31_536_000, "365 days"),
    ])
  func clock(seconds: Int, expected: String) {
    var status = SampleStatuses.yes
    status.clockAhead = seconds
    #expect(text(status, .english).contains("Clock: \(expected) ahead of this machine's\n"))
    status.clockAhead = -seconds
    #expect(text(status, .english).contains("Clock: \(expected) behind this machine's\n"))
  }

  @Test("Takes any reading that came to nothing for a probe that failed")
  func readings() {
    for reason in Unavailable.Reason.allCases {
      let probe = AccessProbe(
        Unavailable(reason, verb: "list", resource: "pods", namespace: "web", detail: "why"))
      #expect(probe.result == (reason == .forbidden ? .forbidden : .unreachable(detail: "why")))
    }
  }

  @Test("Shows what could act on a terminal", arguments: Language.allCases)
  func hostile(language: Language) {
    let evil = "x\u{1B}[31m\u{202E}\r\nyes\u{9B}0m"
    var status = SampleStatuses.noServer
    status.context = evil
    status.server = evil
    status.subject = evil
    status.namespace = evil
    status.version = .value(evil)
    status.warnings = [evil]
    status.problem?.problem = evil
    status.probes = [
      AccessProbe(verb: evil, resource: evil, namespace: evil, result: .forbidden),
      AccessProbe(verb: evil, resource: evil, result: .unreachable(detail: evil)),
    ]
    let outputs = [
      text(status, language),
      String(decoding: StatusJSON(status, language: language).bytes, as: UTF8.self),
    ]
    for scalar in outputs.joined().unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format, "U+\(String(scalar.value, radix: 16))")
    }
  }
}
