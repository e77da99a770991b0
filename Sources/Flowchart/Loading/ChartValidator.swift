/// Checks that a chart is whole: its graph and the texts of every entry.
public enum ChartValidator {
  /// Everything that is wrong with a chart, in the order of the files; empty for a whole chart.
  public static func gaps(in chart: Chart) -> [ChartGap] {
    var gaps: [ChartGap] = []
    gaps += GraphRules(chart: chart).gaps()
    for question in chart.questions.values { gaps += TextRules.gaps(of: question) }
    for outcome in chart.outcomes.values { gaps += TextRules.gaps(of: outcome) }
    for milestone in chart.milestones.values { gaps += TextRules.gaps(of: milestone) }
    return gaps.sorted()
  }

  /// Whether a name is made of lower-case letters and digits with single hyphens between them.
  static func isKebabCase(_ name: some StringProtocol) -> Bool {
    name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty && word.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 }
    }
  }
}
