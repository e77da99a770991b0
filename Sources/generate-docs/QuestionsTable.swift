import Flowchart

/// What a person would type to answer each question of the chart.
struct QuestionsTable {
  let chart: Chart

  var text: String {
    Explanation.chapters(of: chart, language: .english).map(table).joined(separator: "\n")
  }

  private func table(_ chapter: Explanation.Chapter) -> String {
    let rows = chapter.ids.compactMap { chart.questions[$0] }.map { question in
      let ask = MarkdownText.prose(Template.named(question.ask.english))
      let commands = question.byHand.map { MarkdownText.code(Template.named($0)) }
      return MarkdownText.row([
        "[\(ask)](ids.md#\(question.id))", commands.joined(separator: "<br>"),
      ])
    }
    return "### \(chapter.heading)\n\n" + MarkdownText.head(["question", "by hand"])
      + rows.joined()
  }
}
