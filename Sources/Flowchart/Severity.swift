/// How much a finding matters now.
public enum Severity: String, Sendable, CaseIterable {
  /// Something is wrong now.
  case problem
  /// It works, and it will bite.
  case warning
  /// Worth knowing.
  case info
}
