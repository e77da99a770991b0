public import Diagnosis
public import Flowchart

/// What came of a job.
public enum SessionResult: Sendable {
  case opened(Place)
  case applications(DiagnosisReport)
  case walked(DiagnosisReport)
  /// Lines of a log, of events or of a manifest.
  case lines([String])
  case choices([Choice])
  case saved(path: String)
  /// Something that was read has changed.
  case changed
  /// It could not be done: what is wrong and what to do.
  case failed(LocalizedText)

  /// An entry of a list to choose from.
  public struct Choice: Sendable, Hashable {
    public var name: String
    /// What choosing it does.
    public var target: Target

    /// What an entry stands for.
    public enum Target: Sendable, Hashable {
      case context
      case practice
      /// A namespace; nil for all.
      case namespace(String?)
    }

    /// Makes an entry.
    public init(_ name: String, _ target: Target) {
      self.name = name
      self.target = target
    }
  }
}
