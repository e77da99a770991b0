import Foundation
import GoldenFiles
import Teaching
import Testing

@testable import Flowchart

@Suite("A walk in a picture")
struct PicturePathTests {
  /// A walk to the small chart's own outcome of a missing node.
  static let walk = ChartHighlight(
    target: "deployment/shop -n shop",
    answers: [
      "pod.pending": [.yes], "pod.quota": [.no], "service.endpoints": [.unknown],
    ], root: "pod.unscheduled", further: ["service.no-endpoints"])

  @Test("Marks what was found, and what was not checked")
  func tags() throws {
    let chart = try SmallChart.chart()
    let path = PicturePath(Self.walk, on: chart, of: chart)
    #expect(path.tag("pod.unscheduled") == .root)
    #expect(path.tag("service.no-endpoints") == .further)
    #expect(path.tag("service.endpoints") == .notChecked)
    #expect(path.tag("pod.pending") == nil)
    #expect(path.tag("pod.ready") == nil)
    #expect(path.hasRoot)
  }

  @Test("Goes the ways of the answers, and the good one where there is none")
  func ways() throws {
    let chart = try SmallChart.chart()
    let path = PicturePath(Self.walk, on: chart, of: chart)
    func goes(_ source: EntryID, _ answer: Question.Edge?, _ target: EntryID) -> Bool {
      path.contains(PictureWay(source: source, answer: answer, target: target, points: []))
    }
    #expect(goes("start", nil, "pod.pending"))
    #expect(goes("pod.pending", .yes, "pod.quota"))
    #expect(!goes("pod.pending", .no, "pod.ready"))
    #expect(goes("pod.quota", .no, "pod.unscheduled"))
    #expect(goes("service.endpoints", .yes, "end"))
    #expect(!goes("pods.correct", nil, "service.endpoints"))
  }

  @Test("Says where the walk leaves the poster")
  func poster() throws {
    let walk = ChartHighlight(
      target: "deployment/shop -n shop",
      answers: ["pod.pending": [.yes], "pod.quota": [.yes]], root: "pod.quota.exceeded",
      further: [])
    let chart = try SmallChart.chart()
    let path = PicturePath(walk, on: chart.posterShape(), of: chart)
    #expect(!path.hasRoot)
    #expect(path.tag("pod.pending") == .leaves)
    let text = ChartDrawing.svg.render(
      try SmallChart.chart(), language: .english, posterOnly: true, highlight: walk)
    #expect(text.contains("The ResourceQuota is used up by the workload [pod.quota.exceeded]"))
    #expect(text.contains("The poster does not have it"))
  }

  @Test("A milestone that the walk did not reach is not marked, on the poster neither")
  func milestone() throws {
    let chart = try BuiltInChart.chart
    for answer in [ChartHighlight.Answer.yes, .no] {
      let walk = ChartHighlight(
        target: "deployment/shop -n shop",
        answers: ["pod.reachable": [.yes], "pod.answers": [answer]],
        root: answer == .yes ? "pod.answers-with-error" : nil, further: [])
      for shape in [chart, chart.posterShape()] {
        let path = PicturePath(walk, on: shape, of: chart)
        #expect(path.entries.contains("pods.correct") == (answer == .no))
      }
    }
  }

  @Test("A small walk is drawn as recorded", arguments: Language.allCases)
  func drawing(language: Language) throws {
    let text = ChartDrawing.svg.render(
      try SmallChart.chart(), language: language, highlight: Self.walk, signature: "kdoctor 1.0")
    #expect(SoundXML.problem(in: text) == nil)
    try Golden.expect(text, "small-walk.\(language.rawValue).svg")
  }

  @Test("Nothing is marked without a walk")
  func plain() throws {
    let text = ChartDrawing.svg.render(try BuiltInChart.chart, language: .english)
    #expect(!text.contains("class=\"pill"))
    #expect(!text.contains(" off\""))
  }
}
