/// A chart as one text, for embedding it in the program.
///
/// The text is a plain row of fields. `JSONDecoder` took 6 ms for kdoctor's chart, a fifth of a whole
/// report on a live application; this takes well below one.
public enum ChartArchive {
  /// The text of a chart; the same for equal charts.
  public static func encode(_ chart: Chart) -> String {
    var writer = ArchiveWriter()
    chart.questions.values.sorted { $0.id < $1.id }.write(to: &writer)
    chart.outcomes.values.sorted { $0.id < $1.id }.write(to: &writer)
    chart.milestones.values.sorted { $0.id < $1.id }.write(to: &writer)
    return writer.text
  }

  /// The chart of a text.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the text is not what ``encode(_:)`` writes.
  public static func decode(_ text: String) throws -> Chart {
    var text = text
    return try text.withUTF8 { bytes in
      var reader = ArchiveReader(bytes)
      let chart = Chart(
        questions: try [Question](from: &reader), outcomes: try [Outcome](from: &reader),
        milestones: try [Milestone](from: &reader))
      guard reader.isAtEnd else { throw reader.error("nothing was expected here") }
      return chart
    }
  }
}
