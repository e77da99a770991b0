/// No object of the cluster is what a person asked for.
public struct TargetNotFound: Error, Hashable {
  public var target: Target
  /// The targets with the most similar names, best first, as a person would type them.
  public var nearest: [String]
  /// Where it was looked for; nil for all namespaces.
  public var namespace: String?
}
