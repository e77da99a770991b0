/// From which state on a report counts as a failure.
public enum FailOn: String, Sendable, CaseIterable {
  /// Problems and reports that came to no end.
  case problem
  /// Warnings too.
  case warning
  /// Nothing: whoever calls reads the report itself.
  case never
}
