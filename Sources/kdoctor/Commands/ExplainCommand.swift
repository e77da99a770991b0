import ArgumentParser
import Flowchart
import Reporting
import Teaching

/// `kdoctor explain`: tells what an entry of the chart or a word of Kubernetes means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: HelpText.pick(
      "Explains a question or outcome of the chart, or a term of Kubernetes.",
      "解释流程图中的问题或结论，或 Kubernetes 的术语。"),
    discussion: HelpText.discussion(
      """
      Of a question or outcome: what it means, how to see it by hand, how to fix it. Terms may be \
      asked for by any spelling: pvc, oom, "exit code 137".
      """,
      """
      对于问题或结论：它的含义、如何手动查看、如何修复。术语可以用任何写法查询：pvc、oom、\
      "exit code 137"、就绪探针。
      """,
      examples: """
          kdoctor explain
          kdoctor explain pod.image.tag-not-found
          kdoctor explain readiness-probe
          kdoctor explain exit-137 --lang zh-Hans
        """))

  @Argument(
    help: .pick(
      "The id of an entry, or a term; none lists all.",
      "条目的 id 或术语；不写则列出全部。", valueName: "id|term"),
    completion: .topics)
  var words: [String] = []

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    let chart = try chartOption.chart()
    let glossary = try glossary()
    if words.isEmpty {
      return try deliver(
        Explanation.index(of: chart, language: language) + "\n"
          + Explanation.index(of: glossary, language: language))
    }
    let wanted = words.joined(separator: " ")
    let id = EntryID(wanted.lowercased())
    if let page = Explanation(id: id, chart: chart, language: language, glossary: glossary) {
      return try deliver(page.text())
    }
    guard let term = glossary.term(wanted) else {
      throw Failure(.usage, .unknownEntry(wanted, nearest: glossary.nearest(wanted, in: chart)))
    }
    let page = Explanation(term, glossary: glossary, chart: chart, language: language)
    try deliver(page.text())
  }

  private func glossary() throws -> Glossary {
    do {
      return try BuiltInGlossary.glossary
    } catch {
      throw Failure(.failure, .chart(String(describing: error)))
    }
  }

  private func deliver(_ text: String) throws {
    if let reason = StandardStreams.write(Array(text.utf8)) {
      throw Failure(.failure, .cannotWrite("standard output", reason))
    }
  }
}
