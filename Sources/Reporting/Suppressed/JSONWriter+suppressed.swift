internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient

extension JSONWriter {
  /// Why a finding is not told with the others.
  mutating func write(_ suppression: Suppression) {
    switch suppression.source {
    case .annotation(let object):
      field("by", "annotation")
      self.object("object") { $0.write(object) }
    case .option(let rule):
      field("by", "option")
      field("rule", rule)
    case .configuration(let file):
      field("by", "configuration")
      field("file", file)
    case .baseline(let file):
      field("by", "baseline")
      field("file", file)
    case .confidence(let least):
      field("by", "confidence")
      field("rule", least.rawValue)
    }
    field("reason", ifPresent: suppression.reason)
    field("until", ifPresent: suppression.until?.formatted(.iso8601))
  }

  /// What an earlier report says that this one does not.
  mutating func write(_ comparison: BaselineComparison, _ texts: ReportJSON.Texts) {
    object("baseline") {
      $0.field("file", comparison.path)
      $0.field("generatedAt", comparison.generatedAt)
    }
    array("resolved", comparison.resolved) { $0.write($1, texts) }
    array("notRechecked", comparison.notRechecked) { $0.write($1, texts) }
  }

  private mutating func write(_ entry: BaselineComparison.Entry, _ texts: ReportJSON.Texts) {
    object("application") { $0.write(entry.application) }
    field("id", entry.id.text)
    field("severity", entry.severity.rawValue)
    object("object") { $0.write(entry.object) }
    let title = texts.chart.label(of: entry.id)?[texts.language]
    field("title", title.map { Template.named($0) } ?? entry.id.text)
  }
}
