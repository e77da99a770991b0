import Diagnosis
import Foundation
import KubeClient

/// What one walk has told so far.
struct WalkPicture: Sendable {
  private(set) var application: ObjectReference?
  private(set) var entries: [WalkEntry] = []
  /// Whether anything was answered with yes or no.
  private(set) var hasAnswers = false
  /// Whether some of the answers are the person's.
  private(set) var hasOwnAnswers = false
  private(set) var conclusions: [ChartItem.Key] = []
  var asking: ChartItem.Key?
  private(set) var report: DiagnosisReport?
  private(set) var readAt: Date?

  mutating func take(_ event: WalkEvent) {
    switch event {
    case .began(let object):
      self = WalkPicture()
      application = object
    case .asking(let id, let object):
      asking = ChartItem.Key(id: id, object: object)
    case .answered(let entry):
      entries.append(entry)
      hasAnswers = hasAnswers || [.yes, .no].contains(entry.answer)
      hasOwnAnswers = hasOwnAnswers || entry.isByPerson
      asking = nil
    case .concluded(let id, let object):
      conclusions.append(ChartItem.Key(id: id, object: object))
    }
  }

  mutating func end(_ report: DiagnosisReport, readAt: Date?) {
    self.report = report
    self.readAt = readAt
    asking = nil
    application = report.diagnoses.first?.target ?? application
  }
}
