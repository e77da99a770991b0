import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@testable import Diagnosis

@Suite("The annotation by which findings are not told")
struct IgnoreAnnotationTests {
  private static let object = ObjectReference(kind: "Deployment", namespace: "web", name: "shop")

  private func rules(
    _ text: String
  ) throws -> (rules: [IgnoreRule], problems: [IgnoreProblem]) {
    IgnoreAnnotation(object: Self.object, text: text, reach: .application)
      .rules(try Examination.chart.get())
  }

  /// What an annotation should be read as.
  struct Reading: Sendable {
    var text: String
    var ids: [String]
    var until: String?
    var reason: String?
  }

  @Test(
    "Is read as ids, a date and a reason",
    arguments: [
      Reading(text: "pod.image.tag-not-found", ids: ["pod.image.tag-not-found"]),
      Reading(
        text: " pod.image.*,service.no-selector , ingress.* ",
        ids: ["pod.image.*", "service.no-selector", "ingress.*"]),
      Reading(text: "pod.*, service.*", ids: ["pod.*", "service.*"]),
      Reading(
        text: "pod.* until=2026-12-31 moved next week", ids: ["pod.*"],
        until: "2026-12-31T23:59:59Z", reason: "moved next week"),
      Reading(
        text: "pod.* moved, later until=2026-12-31T12:00:00+02:00", ids: ["pod.*"],
        until: "2026-12-31T10:00:00Z", reason: "moved, later"),
      // A comma before it makes no id of a date.
      Reading(
        text: "pod.*, until=2026-12-31 moved", ids: ["pod.*"], until: "2026-12-31T23:59:59Z",
        reason: "moved"),
      Reading(
        text: "pod.*,until=2026-12-31 moved", ids: ["pod.*"], until: "2026-12-31T23:59:59Z",
        reason: "moved"),
      Reading(
        text: "pod.* ,until=2026-12-31", ids: ["pod.*"], until: "2026-12-31T23:59:59Z"),
      Reading(text: "pod.*\tfor\u{1B}[31m now", ids: ["pod.*"], reason: "for\u{1B}[31m now"),
    ])
  func read(reading: Reading) throws {
    let (rules, problems) = try rules(reading.text)
    #expect(problems == [])
    #expect(rules.flatMap(\.findings).map(\.description) == reading.ids)
    #expect(rules.first?.suppression.until?.formatted(.iso8601) == reading.until)
    #expect(rules.first?.suppression.reason == reading.reason)
    #expect(rules.first?.suppression.source == .annotation(Self.object))
  }

  @Test("May have several lines, each with its own date")
  func lines() throws {
    let (rules, problems) = try rules("pod.* until=2026-01-01\r\n\n  service.* because\n")
    #expect(problems == [])
    #expect(rules.map { $0.findings.map(\.description) } == [["pod.*"], ["service.*"]])
    #expect(rules.map { $0.suppression.until == nil } == [false, true])
    #expect(rules.map(\.suppression.reason) == [nil, "because"])
  }

  @Test(
    "Hides nothing where it cannot be understood",
    arguments: [
      ("", [.noID], []), ("  \n ", [.noID], []), (",", [.noID], []), ("*", [.everything], []),
      ("all", [.unknownID("all", nearest: [])], []),
      ("pod.* until=soon", [.badDate("soon")], []), ("pod.* until=", [.badDate("")], []),
      ("pod.* until=2026-02-31", [.badDate("2026-02-31")], []),
      ("pod.* until=2026-1-1", [.badDate("2026-1-1")], []),
      ("pod.* until=2026-01-01 until=2027-01-01", [.severalDates], []),
      ("pod.*,until=2026-01-01,service.*", [.badDate("2026-01-01,service.*")], []),
      ("until=2026-01-01 later", [.noID], []),
      ("pod.* until = 2026-01-01 x", [.badDate("until = 2026-01-01")], []),
      ("pod.* UNTIL=2026-01-01", [.badDate("UNTIL=2026-01-01")], []),
      ("pod.* until: 2026-01-01", [.badDate("until:")], []),
      // What is right beside it still holds.
      ("pod.*,nonsense-id later", [.unknownID("nonsense-id", nearest: [])], ["pod.*"]),
      ("pod.* until=never\nservice.*", [.badDate("never")], ["service.*"]),
    ] as [(String, [IgnoreProblem], [String])])
  func wrong(text: String, problems: [IgnoreProblem], ids: [String]) throws {
    let read = try rules(text)
    #expect(read.problems == problems)
    #expect(read.rules.flatMap(\.findings).map(\.description) == ids)
  }

  /// What somebody might write who means no good: a piece, and how often.
  private static let hostile: [(piece: String, count: Int)] = [
    ("a", 100_000), ("a,", 2000), ("a b\n", 1000), ("until=x ", 500), ("pod.*\u{0}", 1),
    ("\u{202E}pod.*", 1), (",", 4000), ("*,", 6), ("pod.imag.*,", 300), ("pod.*,", 20_000),
  ]

  @Test("Of any size or content is read, and tells of a few of its faults", arguments: 0..<10)
  func hostile(number: Int) throws {
    let (piece, count) = Self.hostile[number]
    var diagnosis = Diagnosis(
      target: Self.object, state: .healthy, serving: nil, layer: nil, root: nil, findings: [],
      walk: [], notChecked: [], members: [], isManifestOnly: false)
    diagnosis.annotations = [
      IgnoreAnnotation(
        object: Self.object, text: String(repeating: piece, count: count), reach: .application)
    ]
    let report = DiagnosisReport(
      cluster: ClusterDescription(source: .snapshot, name: "x"), generatedAt: Date(),
      diagnoses: Array(repeating: diagnosis, count: 100))
    let warnings = Quieting().applied(to: report, chart: try Examination.chart.get())
      .cluster.warnings
    #expect(1...4 ~= warnings.count)
    let place = "the annotation kdoctor.dev/ignore (deployment/shop in namespace web): "
    for warning in warnings {
      #expect(warning.count < 300)
      #expect(warning.hasPrefix(place))
      let chinese = MessageCatalogue.text(warning, in: .simplifiedChinese)
      #expect(chinese.hasPrefix("注解 kdoctor.dev/ignore（命名空间 web 中的 deployment/shop）："))
      #expect(EnglishSentence.found(in: chinese) == nil, "\(chinese)")
    }
  }
}
