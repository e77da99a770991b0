public import Diagnosis
public import Flowchart

extension ReportDocument {
  /// Puts a report into words.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of all words.
  ///   - isVerbose: whether every question that was asked is listed.
  public init(
    _ report: DiagnosisReport, chart: Chart, language: Language, isVerbose: Bool = false
  ) {
    var composer = ReportComposer(chart: chart, language: language, isVerbose: isVerbose)
    composer.cluster = report.cluster
    self = composer.document(of: report.speaking(language))
  }
}
