import Flowchart
import Testing

@Suite("Files of the glossary")
struct GlossaryRulesTests {
  static let pod = """
    term: { en: Pod, zh-Hans: Pod }
    aliases: [pods]
    text: { en: A thing. It runs., zh-Hans: 一个东西。它在运行。 }
    see-also: [node]
    entries: []
    read-more: https://kubernetes.io/docs/concepts/workloads/pods/
    """
  static let node = """
    term: { en: node, zh-Hans: 节点 }
    aliases: [nodes, Node]
    asked-as: ["no"]
    text: { en: A machine. Pods run on it., zh-Hans: 一台机器。Pod 在上面运行。 }
    see-also: [pod]
    entries: [pod.pending]
    read-more: https://kubernetes.io/docs/concepts/architecture/nodes/
    """

  @Test("Two that are right make a glossary")
  func right() throws {
    let glossary = try GlossaryLoader.load(files: ["pod.yaml": Self.pod, "node.yaml": Self.node])
    #expect(glossary.terms.map(\.id) == ["node", "pod"])
    #expect(glossary.term("No")?.entries == ["pod.pending"])
  }

  @Test(
    "What is wrong is told with its file",
    arguments: [
      ("text: {", "texts: {", "lacks the key `text`"),
      ("zh-Hans: 节点", "zh: 节点", "lacks the key `term.zh-Hans`"),
      ("一台机器。Pod 在上面运行。", "A machine. Pods run on it.", "is the same in both languages"),
      ("[nodes, Node]", "[nodes, pods]", "`pods` is also a spelling of"),
      ("see-also: [pod]", "see-also: [nod]", "`see-also` names nod"),
      ("see-also: [pod]", "see-also: [node]", "`see-also` names node"),
      ("https://kubernetes.io", "https://example.com", "is no page of kubernetes.io"),
      ("aliases: [nodes, Node]", "aliases: nodes", "`aliases` has to be a list"),
      ("text: { en: A machine. Pods run on it.,", "text: { en: \"\",", "`text.en` is empty"),
      ("term: { en: node", "term: [ en: node", "is not YAML"),
    ])
  func wrong(place: String, change: String, problem: String) throws {
    let broken = try #require(Self.node.contains(place) ? Self.node : nil)
      .split(separator: place, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: change)
    let error = try #require(throws: ChartError.self) {
      try GlossaryLoader.load(files: ["pod.yaml": Self.pod, "node.yaml": broken])
    }
    #expect(error.description.contains(problem))
    #expect(error.description.contains("flowchart/glossary/"))
  }

  @Test("A file is named as ids are")
  func name() throws {
    let error = try #require(throws: ChartError.self) {
      try GlossaryLoader.load(files: ["Pod.yaml": Self.pod])
    }
    #expect(error.description.contains("is not named in kebab-case"))
  }
}
