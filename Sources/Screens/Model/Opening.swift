/// Which cluster to open.
public enum Opening: Sendable, Hashable {
  /// The one that the command line means.
  case given
  /// Another context of the kubeconfig.
  case context(String)
  /// A recording that is built in.
  case practice(String)
}
