/// How far saving a snapshot has come.
public struct SnapshotProgress: Sendable, Hashable {
  /// What is being done.
  public enum Step: String, Sendable {
    /// Listing objects, kind by kind.
    case objects
    /// Reading the keys of Secrets and ConfigMaps.
    case keys
    case logs
    case writing
  }

  public var step: Step
  /// How many of the step's pieces are done.
  public var done: Int
  public var total: Int
}

/// What was saved.
public struct SavedSnapshot: Sendable, Hashable {
  public var index: SnapshotIndex
  /// How many objects of each kind.
  public var objects: [ObjectKind: Int]
  public var logs: Int
  /// The size of the file.
  public var bytes: Int
}
