import Flowchart
import Foundation
import Testing

@testable import Diagnosis

@Suite("The file with rules")
struct IgnoreFileTests {
  @Test("Holds the same rules, with reason and end")
  func read() throws {
    let rules = try IgnoreFile.read(
      """
      # What we know of
      ignore:
      - id: pod.image.*, service.no-selector
        object: deployment/web/shop
        reason: "until the move: see the board"
        until: 2026-12-31
      - id: ingress.*
        until: "2026-12-31T10:00:00Z"
      """, path: "a.yaml", chart: try Examination.chart.get())
    #expect(
      rules.map { $0.findings.map(\.description) }
        == [["pod.image.*", "service.no-selector"], ["ingress.*"]])
    #expect(rules.map { $0.object == nil } == [false, true])
    #expect(rules.map(\.suppression.reason) == ["until the move: see the board", nil])
    #expect(
      rules.map { $0.suppression.until?.formatted(.iso8601) }
        == ["2026-12-31T23:59:59Z", "2026-12-31T10:00:00Z"])
    #expect(rules.allSatisfy { $0.suppression.source == .configuration("a.yaml") })
    #expect(rules.map(\.text) == ["a.yaml:3", "a.yaml:7"])
  }

  @Test("May be empty", arguments: ["", "\n", "# nothing yet\n  # nor here\n", "ignore: []", "{}"])
  func empty(yaml: String) throws {
    #expect(
      try IgnoreFile.read(yaml, path: "a.yaml", chart: try Examination.chart.get()) == [])
  }

  @Test(
    "Tells all that is wrong, by line and in Chinese",
    arguments: [
      ("a: [", ["a.yaml:2: is not YAML"]), ("- a", ["is not a mapping"]),
      ("ignore: x", ["1: `ignore` has to be a list"]),
      ("ignore:\n- x", ["2: `ignore` has to be a mapping"]),
      ("ignore: []\nignored: []", ["2: has the unknown key `ignored`"]),
      ("ignore: []\nignore: []", ["has twice"]),
      ("ignore:\n- reason: x", ["2: lacks the key `ignore.id`"]),
      (
        "ignore:\n- id: pod.nope\n  ids: x\n  until: soon\n- id: pod.*\n  object: x",
        [
          "2: there is no finding with the id 'pod.nope'", "3: has the unknown key `ignore.ids`",
          "2: 'soon' is no date", "5: 'x' is no object",
        ]
      ),
      (
        "ignore:\n- id: pod.*, until=2026-12-31",
        ["2: there is no finding with the id 'until=2026-12-31'"]
      ),
      ("ignore:\n- id: 7", ["2: `ignore.id` has to be a text"]),
      ("ignore:\n- id: pod.*\n  until: [1]", ["3: `ignore.until` has to be a text"]),
      ("ignore:\n- id: '*'", ["2: '*' would hide everything"]),
    ] as [(String, [String])])
  func wrong(yaml: String, problems: [String]) throws {
    let chart = try Examination.chart.get()
    let error = #expect(throws: ChartError.self) {
      try IgnoreFile.read(yaml, path: "a.yaml", chart: chart)
    }
    let text = error.map { "\($0)" } ?? ""
    for problem in problems { #expect(text.contains(problem), "\(text)") }
    #expect(text.split(separator: "\n").count == problems.count, "\(text)")
    #expect(MessageCatalogue.text(text, in: .simplifiedChinese) != text)
  }
}
