/// Why a cluster is worth another look.
public enum ClusterChange: Sendable, Hashable {
  /// An object of this kind has changed, among those that were listed.
  case object(ObjectKind)
  /// Some time is over, and it is not known whether something has changed.
  case interval
}
