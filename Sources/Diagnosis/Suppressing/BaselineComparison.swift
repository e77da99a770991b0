public import Flowchart
public import KubeClient

/// What an earlier report says that a later one does not.
public struct BaselineComparison: Sendable {
  /// A finding of the earlier report.
  public struct Entry: Sendable, Hashable {
    public var application: ObjectReference
    public var id: EntryID
    public var object: ObjectReference
    public var severity: Severity
  }

  /// The earlier report, by the path that was given.
  public var path: String
  /// The moment for which it holds, as it stands there.
  public var generatedAt: String
  /// The findings that are gone.
  public var resolved: [Entry]
  /// The findings that may still be there: their application was not looked at, something more is
  /// unchecked than then, or a new problem below keeps the walk from getting there.
  public var notRechecked: [Entry]
  /// Whether applications that could not be seen could not be seen then either.
  public var wasUnreadBefore: Bool
}
