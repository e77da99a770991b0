public import Diagnosis
public import Flowchart
internal import KubeClient

extension ReportDocument {
  /// Puts a report on many namespaces into few words: of each the worst that was found, on one line.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of all words.
  public init(overviewOf report: DiagnosisReport, chart: Chart, language: Language) {
    let composer = ReportComposer(chart: chart, language: language, isVerbose: false)
    var worst: [String: Diagnosis] = [:]
    for diagnosis in report.ordered where worst[diagnosis.target.namespace] == nil {
      worst[diagnosis.target.namespace] = diagnosis
    }
    let lines = worst.sorted { $0.key < $1.key }.map { namespace, diagnosis in
      Block.headline(
        diagnosis.state, subject: namespace, namespace: "",
        message: diagnosis.root.map { composer.text(of: $0).title }
          ?? diagnosis.suppressedText(in: language) ?? "")
    }
    self.init(
      lines + [
        .gap, .paragraph(composer.summary(of: report)),
      ])
  }
}
