internal import Terminal

/// The texts that every drawing of a chart needs, in one language.
struct ChartLabels {
  let chart: Chart
  let language: Language

  /// What is asked, or the title, with names where facts would be.
  func label(of id: EntryID) -> String {
    Template.named(chart.label(of: id)?[language] ?? id.text)
  }

  func word(_ word: ChartWords) -> String { word.text(language) }

  func answer(_ edge: Question.Edge) -> String { word(.answer(edge)) }

  /// The heading of a section: its place among them and what it asks about.
  func heading(_ number: Int, _ section: ChartPlan.Section) -> String {
    "\(number). " + word(.subject(section.subject))
  }
}
