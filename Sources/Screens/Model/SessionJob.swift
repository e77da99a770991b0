public import Diagnosis
public import Flowchart
public import KubeClient
public import Reporting

/// Something to be done outside of the session's model; its result comes back as a message.
public enum SessionJob: Sendable {
  /// Finds a cluster.
  case open(Opening)
  /// Diagnoses all applications of a namespace, or of all namespaces.
  case readApplications(namespace: String?, usesProbes: Bool, isFresh: Bool)
  /// Walks over one application, telling each step.
  case walk(WalkOrder)
  /// Reads the log of a Pod's containers, or of those before the last restart.
  case readLog(ObjectReference, previous: Bool)
  case readEvents(ObjectReference)
  /// Reads an object as YAML, without its secrets.
  case readManifest(ObjectReference)
  /// Finds out what commands print.
  case runCommands([String])
  case listContexts
  case listNamespaces
  /// Writes a report to a file; one that is there is only replaced where that is allowed.
  case save(DiagnosisReport, format: ReportFormat, path: String, replaces: Bool, language: Language)
  case learn(LessonJob)
  /// Waits until something that was read has changed.
  case watch

  /// Of jobs with the same place only the last one counts.
  public enum Slot: Sendable, Hashable, CaseIterable {
    case place, applications, walk, page, picker, lesson, progress, save, watch
  }

  /// Which jobs this one takes the place of.
  public var slot: Slot {
    switch self {
    case .open: .place
    case .readApplications: .applications
    case .walk: .walk
    case .readLog, .readEvents, .readManifest, .runCommands: .page
    case .listContexts, .listNamespaces: .picker
    case .learn(.list): .picker
    case .learn(.open), .learn(.exam), .learn(.run): .lesson
    case .learn(.keep): .progress
    case .save: .save
    case .watch: .watch
    }
  }
}
