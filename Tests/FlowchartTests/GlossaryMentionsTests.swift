import Flowchart
import GoldenFiles
import Teaching
import Testing

@Suite("Terms in texts")
struct GlossaryMentionsTests {
  @Test(
    "Are found as whole words, the longest first",
    arguments: [
      ("Only a ready Pod receives traffic.", ["ready", "pod"]),
      ("The readiness probe fails; a probe asks.", ["readiness-probe", "probe"]),
      ("Pods, their labels, and EndpointSlices", ["pod", "label", "endpointslice"]),
      ("Readiness probes of the node", ["readiness-probe", "node"]),
      ("a podium, nodes.example.com, my-pod and pod.pending", []),
      ("The job of a controller", ["controller"]), ("A Job fails", ["job"]),
      ("There is no answer to HTTP requests, and limits apply", []),
      ("exit code 137 (OOMKilled)", ["exit-137", "oom-killed"]),
      ("容器的就绪探针失败，Pod 未就绪。", ["container", "readiness-probe", "pod", "ready"]),
      ("节点带有污点，PVC 未绑定", ["node", "taint", "persistent-volume-claim"]),
    ] as [(String, [String])])
  func found(text: String, ids: [String]) throws {
    #expect(try BuiltInGlossary.glossary.mentions(in: text).map(\.id) == ids)
  }

  @Test("A term's own text can leave the term out")
  func except() throws {
    let glossary = try BuiltInGlossary.glossary
    #expect(glossary.mentions(in: "A Pod on a node", except: "pod").map(\.id) == ["node"])
  }

  @Test("The page of every entry ends with those that it uses", arguments: Language.allCases)
  func pages(language: Language) throws {
    let chart = try BuiltInChart.chart
    let glossary = try BuiltInGlossary.glossary
    let without = chart.ids.filter { glossary.terms(of: $0, in: chart).isEmpty }
    #expect(without.count * 50 < chart.ids.count, "\(without)")
    for id in chart.ids where !without.contains(id) {
      let page = try #require(
        Explanation(id: id, chart: chart, language: language, glossary: glossary))
      let terms = glossary.terms(of: id, in: chart)
      #expect(page.sections.last?.heading == (language == .english ? "Terms" : "术语"), "\(id)")
      let text = page.text().split(whereSeparator: \.isWhitespace).joined()
      #expect(terms.filter { !text.contains($0.id) }.map(\.id) == [], "\(id)")
    }
  }

  @Test("Every term is used by the chart, or leads to one that is")
  func used() throws {
    let chart = try BuiltInChart.chart
    let glossary = try BuiltInGlossary.glossary
    let used = Set(chart.ids.flatMap { glossary.terms(of: $0, in: chart).map(\.id) })
    #expect(used.count > 70)
    #expect(
      glossary.terms.filter { !used.contains($0.id) && used.isDisjoint(with: $0.seeAlso) }
        .map(\.id) == [])
  }

  @Test("A page without a glossary has no terms")
  func without() throws {
    let chart = try SmallChart.chart()
    let page = try #require(Explanation(id: "pod.late", chart: chart, language: .english))
    #expect(!page.sections.contains { $0.heading == "Terms" })
  }

  @Test("The page and the list of terms are printed as recorded", arguments: Language.allCases)
  func golden(language: Language) throws {
    let glossary = try GlossaryLoader.load(files: [
      "pod.yaml": GlossaryRulesTests.pod, "node.yaml": GlossaryRulesTests.node,
    ])
    let chart = try BuiltInChart.chart
    let node = try #require(glossary.term("node"))
    let page = Explanation(node, glossary: glossary, chart: chart, language: language)
    let index = Explanation.index(of: glossary, language: language, columns: 60)
    try Golden.expect(
      page.text(columns: 60) + "\n" + index, "explain-term.\(language.rawValue).text")
  }
}
