import Flowchart

/// The page of every question, outcome and milestone.
struct EntriesPage {
  let chart: Chart
  let language: Language

  private var words: EntriesWords { EntriesWords(language: language) }

  var text: String {
    let chapters = Explanation.chapters(of: chart, language: language)
    return "# \(words.title)\n\n\(words.lead(chart))\n\n## \(words.outcomes)\n\n\(index)\n"
      + chapters.map { chapter in
        "## \(chapter.heading)\n\n" + chapter.ids.sorted().map(entry).joined(separator: "\n")
      }.joined(separator: "\n")
  }

  /// What a report can say, by id.
  private var index: String {
    let rows = chart.outcomes.values.sorted { $0.id < $1.id }.map { outcome in
      MarkdownText.row([
        link(outcome.id), MarkdownText.prose(Template.named(outcome.title[language])),
      ])
    }
    return MarkdownText.head(["id", words.what]) + rows.joined()
  }

  private func entry(_ id: EntryID) -> String {
    guard let page = Explanation(id: id, chart: chart, language: language) else { return "" }
    let notes = page.notes.map(MarkdownText.prose).joined(separator: " · ")
    return "### <a id=\"\(id)\"></a>\(MarkdownText.prose(page.title))\n\n"
      + "\(MarkdownText.code(id.text)) · \(notes)\n"
      + page.sections.map { "\n**\($0.heading)**\n\n" + content($0.content) }.joined()
  }

  private func content(_ content: Explanation.Section.Content) -> String {
    switch content {
    case .prose(let text): return MarkdownText.prose(text) + "\n"
    case .lines(let lines) where lines.allSatisfy { $0.hasPrefix("https://") }:
      return lines.map { "<\($0)>\n" }.joined()
    case .lines(let lines): return "```\n" + lines.map { $0 + "\n" }.joined() + "```\n"
    case .ways(let ways):
      return ways.map { way in
        let answer = way.answer.map { $0 + " → " } ?? "→ "
        return "- \(answer)\(link(way.target)): \(MarkdownText.prose(way.label))\n"
      }.joined()
    }
  }

  private func link(_ id: EntryID) -> String { "[\(MarkdownText.code(id.text))](#\(id))" }
}
