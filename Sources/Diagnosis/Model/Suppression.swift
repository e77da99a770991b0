public import Foundation
public import KubeClient

/// Why a finding is not told with the others.
public struct Suppression: Sendable, Hashable {
  /// Who asked for it.
  public enum Source: Sendable, Hashable {
    /// The annotation `kdoctor.dev/ignore` of an object.
    case annotation(ObjectReference)
    /// An option of the command line, as it was given.
    case option(String)
    /// A configuration file, by its path.
    case configuration(String)
    /// An earlier report, by its path, that has the same finding.
    case baseline(String)
    /// The confidence that was asked for at least.
    case confidence(Confidence)
  }

  public var source: Source
  /// What whoever asked for it says of it.
  public var reason: String?
  /// The day after which it no longer holds.
  public var until: Date?

  /// Makes a suppression of its parts.
  public init(source: Source, reason: String? = nil, until: Date? = nil) {
    self.source = source
    self.reason = reason
    self.until = until
  }
}
