public import Flowchart

/// The chart that was in flowchart/ when kdoctor was built.
public enum BuiltInChart {
  private static let result = Result { try ChartArchive.decode(EmbeddedChart.archive) }

  /// The chart, decoded once, when it is first asked for.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the build is damaged; the chart itself was
  ///   checked when kdoctor was built.
  public static var chart: Chart {
    get throws { try result.get() }
  }
}
