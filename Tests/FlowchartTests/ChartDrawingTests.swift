import Flowchart
import Foundation
import GoldenFiles
import Teaching
import Terminal
import Testing

@Suite("Drawing a chart")
struct ChartDrawingTests {
  static let all = ChartDrawing.allCases.flatMap { drawing in
    Language.allCases.map { (drawing, $0) }
  }

  @Test("A small chart is drawn as recorded", arguments: all)
  func small(drawing: ChartDrawing, language: Language) throws {
    let text = drawing.render(try SmallChart.chart(), language: language)
    try Golden.expect(text, "small.\(language.rawValue).\(drawing.rawValue)")
  }

  @Test("A small chart's poster is drawn as recorded")
  func poster() throws {
    let text = ChartDrawing.text.render(
      try SmallChart.chart(), language: .english, posterOnly: true)
    try Golden.expect(text, "small-poster.en.text")
  }

  @Test("Every entry has one place in the outline", arguments: Language.allCases, [true, false])
  func outline(language: Language, posterOnly: Bool) throws {
    let chart = try BuiltInChart.chart
    for drawing in [ChartDrawing.text, .ascii] {
      let text = drawing.render(chart, language: language, posterOnly: posterOnly)
      let shown = posterOnly ? chart.posterShape() : chart
      #expect(shown.ids.filter { Self.count("[\($0)]", in: text) != 1 } == [])
      #expect(text.split(separator: "\n").filter { String($0).columns > 80 } == [])
      #expect(!text.split(separator: "\n").contains { $0.last == " " })
    }
  }

  @Test("The lines of the ASCII outline are ASCII")
  func ascii() throws {
    let text = ChartDrawing.ascii.render(try BuiltInChart.chart, language: .english)
    #expect(text.filter { !$0.isASCII } == "")
  }

  @Test(
    "Every entry is a node of the picture, which is sound XML", arguments: Language.allCases,
    [true, false])
  func picture(language: Language, posterOnly: Bool) throws {
    let whole = try BuiltInChart.chart
    let text = ChartDrawing.svg.render(whole, language: language, posterOnly: posterOnly)
    let chart = posterOnly ? whole.posterShape() : whole
    #expect(chart.ids.filter { Self.count("<g id=\"\($0)\"", in: text) != 1 } == [])
    #expect(SoundXML.problem(in: text) == nil)
  }

  @Test("Every entry is a node of the graphs, and every way an arrow", arguments: Language.allCases)
  func graphs(language: Language) throws {
    let chart = try BuiltInChart.chart
    let ways = chart.ids.reduce(0) { $0 + chart.edges(from: $1).count }
    let dot = ChartDrawing.dot.render(chart, language: language)
    #expect(chart.ids.filter { Self.count("    \"\($0)\" [label=", in: dot) != 1 } == [])
    #expect(Self.count(" -> ", in: dot) == ways)
    #expect(Self.count("{", in: dot) == Self.count("}", in: dot))
    #expect(dot.split(separator: "\n").allSatisfy { Self.quotes(in: $0).isMultiple(of: 2) })
    let mermaid = ChartDrawing.mermaid.render(chart, language: language)
    #expect(Self.count(":::", in: mermaid) == chart.ids.count)
    #expect(Self.count(" -->", in: mermaid) == ways)
    #expect(Self.count("subgraph", in: mermaid) == Self.count("\n  end\n", in: mermaid))
    #expect(mermaid.split(separator: "\n").allSatisfy { Self.quotes(in: $0).isMultiple(of: 2) })
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.ranges(of: part).count
  }

  private static func quotes(in line: Substring) -> Int {
    line.replacing("\\\"", with: "").count { $0 == "\"" }
  }
}
