internal import Diagnosis
internal import Flowchart
internal import KubeClient

/// Something about a run that is no finding: what could not be checked, and remarks on the input.
struct SARIFNotification {
  /// How much it matters.
  enum Level: String {
    /// The results are not complete for it.
    case error
    case warning
    case note
  }

  /// The question that waits for an answer; nil where it is no question.
  var question: EntryID?
  var level: Level
  var message: String
  /// The application it is about; nil where it is about all.
  var application: ListedApplication?
}
