public import KubeClient

/// The annotation by which an object asks for findings not to be told.
public struct IgnoreAnnotation: Sendable, Hashable {
  /// `ID[,ID] [until=DATE] [reason]`, on every line of it.
  public static let key = "kdoctor.dev/ignore"

  /// What it speaks for.
  enum Reach: Sendable, Hashable {
    /// The whole application: it stands on the workload, its template, or the namespace.
    case application
    /// The findings at the object that carries it.
    case object
    /// The findings that are about this Pod alone.
    case pod
  }

  /// Who carries it.
  public var object: ObjectReference
  /// As it stands there.
  public var text: String
  var reach: Reach

  /// Whether it speaks for a finding of the application on which it was found.
  func reaches(_ finding: Finding) -> Bool {
    switch reach {
    case .application: true
    case .object: finding.object == object
    case .pod: finding.facts["pod"] == object.name && (finding.share?.count ?? 1) == 1
    }
  }
}
