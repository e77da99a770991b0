public import Diagnosis
public import Flowchart
public import Foundation

/// What came of a job.
public enum SessionResult: Sendable {
  case opened(Place)
  /// - Parameter readAt: when, by this machine's clock, its reading began; nil for a recording.
  case applications(DiagnosisReport, readAt: Date? = nil)
  /// - Parameter readAt: as above.
  case walked(DiagnosisReport, readAt: Date? = nil)
  /// Lines of a log, of events or of a manifest.
  case lines([String])
  /// What commands print, in their order; nil for those of which that cannot be known.
  case printed([String?])
  /// - Parameter problem: why there may be others.
  case choices([Choice], problem: LocalizedText? = nil)
  case learned(LessonResult)
  case saved(path: String)
  /// Nothing was saved: the file is there already.
  case exists(path: String)
  /// Something that was read has changed.
  case changed
  /// It could not be done: what is wrong and what to do.
  case failed(LocalizedText)

  /// An entry of a list to choose from.
  public struct Choice: Sendable, Hashable {
    public var name: String
    /// What choosing it does.
    public var target: Target

    /// What a filter looks at, in lower case.
    var searched: String {
      guard case .lesson(let entry) = target else { return name.lowercased() }
      return "\(name) \(entry.title[.english]) \(entry.title[.simplifiedChinese])".lowercased()
    }

    /// What an entry stands for.
    public enum Target: Sendable, Hashable {
      /// The cluster that the command line means.
      case given
      case context
      case practice
      /// A namespace; nil for all.
      case namespace(String?)
      case lesson(LessonEntry)
    }

    /// The way back to the cluster that the session began with.
    public static let given = Choice("", .given)

    /// Makes an entry.
    public init(_ name: String, _ target: Target) {
      self.name = name
      self.target = target
    }
  }
}
