/// A list that can be watched for changes.
struct WatchedList: Sendable, Hashable {
  /// What was read of it.
  enum Start: Sendable, Hashable {
    /// All of it, in this version.
    case list(version: String)
    /// The one object of the scope's name in this version; nil where there was none.
    case object(version: UInt64?)
  }

  var kind: ObjectKind
  var scope: Scope
}
