import Flowchart
import GoldenFiles
import Teaching
import Terminal
import Testing

@Suite("Explaining an entry")
struct ExplanationTests {
  static let pages = ["pod.late", "pod.quota.exceeded", "pods.correct"].flatMap { id in
    Language.allCases.map { (EntryID(id), $0) }
  }

  @Test("A page is printed as recorded", arguments: pages)
  func page(id: EntryID, language: Language) throws {
    let page = try #require(
      Explanation(id: id, chart: try SmallChart.chart(), language: language))
    try Golden.expect(page.text(columns: 60), "explain-\(id).\(language.rawValue).text")
  }

  @Test("The list of entries is printed as recorded", arguments: Language.allCases)
  func index(language: Language) throws {
    let text = Explanation.index(of: try SmallChart.chart(), language: language, columns: 60)
    try Golden.expect(text, "explain.\(language.rawValue).text")
  }

  @Test("Every entry has a page without unfilled places", arguments: Language.allCases)
  func whole(language: Language) throws {
    let chart = try BuiltInChart.chart
    for id in chart.ids {
      let page = try #require(Explanation(id: id, chart: chart, language: language))
      let text = page.text()
      #expect(!text.contains("[[") && Template.placeholders(in: text).isEmpty, "\(id)")
      let prose = page.sections.filter { if case .lines = $0.content { false } else { true } }
      #expect(prose.count > 0, "\(id)")
    }
    let index = Explanation.index(of: chart, language: language)
    #expect(index.split(separator: "\n").filter { String($0).columns > 80 } == [])
    #expect(chart.ids.filter { !index.contains("  \($0) ") } == [])
  }

  @Test("An unknown id has no page")
  func unknown() throws {
    #expect(Explanation(id: "pod.nope", chart: try SmallChart.chart(), language: .english) == nil)
  }
}
