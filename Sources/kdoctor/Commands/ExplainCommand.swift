import ArgumentParser
import Flowchart
import Reporting
import Terminal

/// `kdoctor explain`: tells what an entry of the chart means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a question or outcome: what it means, how to see it, how to fix it.",
    discussion: """
      EXAMPLES
        kdoctor explain
        kdoctor explain pod.image.tag-not-found
        kdoctor explain service.selector --lang zh-Hans
      """)

  @Argument(help: ArgumentHelp("The id of an entry; none lists all.", valueName: "id"))
  var id: String?

  @OptionGroup
  var language: LanguageOption

  @OptionGroup
  var chartOption: ChartOption

  func run() async throws {
    let language = try language.language()
    let chart = try chartOption.chart()
    guard let id else { return try deliver(Explanation.index(of: chart, language: language)) }
    guard
      let page = Explanation(id: EntryID(id.lowercased()), chart: chart, language: language)
    else {
      let nearest = NearestNames.suggest(for: id, among: chart.ids.map(\.text))
      throw Failure(.usage, .unknownEntry(id, nearest: nearest))
    }
    try deliver(page.text())
  }

  private func deliver(_ text: String) throws {
    if let reason = StandardStreams.write(Array(text.utf8)) {
      throw Failure(.failure, .cannotWrite("standard output", reason))
    }
  }
}
