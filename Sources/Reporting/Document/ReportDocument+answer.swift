public import Diagnosis
public import Flowchart
internal import KubeClient

extension ReportDocument {
  /// Puts into words what the answer to one question rests on: what was seen, or why nothing was.
  ///
  /// - Parameters:
  ///   - entry: the question and its answer.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of all words.
  public init(_ entry: WalkEntry, chart: Chart, language: Language) {
    let entry = entry.speaking(language)
    let composer = ReportComposer(chart: chart, language: language, isVerbose: false)
    let seen = composer.evidence(
      entry.evidence, of: entry.object, besides: entry.object?.namespace ?? "")
    if case .unknown(let needs) = entry.answer {
      self.init(composer.needed([needs]) + seen)
    } else {
      self.init(seen)
    }
  }
}
