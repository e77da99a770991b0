extension Explanation {
  /// A stretch of the chart, as a list of pages.
  public struct Chapter: Sendable, Equatable {
    /// Its place in the walk and what is asked about.
    public var heading: String
    /// The entries that have their place in it, in the order of the walk.
    public var ids: [EntryID]
  }

  /// All entries of a chart, each in the stretch where a walk first comes to it.
  public static func chapters(of chart: Chart, language: Language) -> [Chapter] {
    let labels = ChartLabels(chart: chart, language: language)
    return SectionMembers(chart: chart).sections.enumerated().map { index, section in
      Chapter(
        heading: labels.heading(index + 1, section.section), ids: section.members)
    }
  }
}
