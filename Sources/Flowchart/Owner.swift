/// Who can fix what was found.
public enum Owner: String, Sendable, CaseIterable {
  /// Who writes the application and its manifests.
  case developer
  /// Who runs the application in its namespace.
  case `operator`
  /// Who runs the cluster and what is around it.
  case infrastructure
}
