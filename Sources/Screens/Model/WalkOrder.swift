public import Diagnosis

/// A walk to be done.
public struct WalkOrder: Sendable {
  public var target: Target
  /// Where the target is; nil for wherever it is found.
  public var namespace: String?
  /// What the person answers in place of the cluster.
  public var answers: [WalkGuide.Place: Bool]
  /// Whether visits count.
  public var usesProbes: Bool
  /// Whether everything is to be read anew.
  public var isFresh: Bool

  /// Makes an order from its parts.
  public init(
    target: Target, namespace: String?, answers: [WalkGuide.Place: Bool], usesProbes: Bool,
    isFresh: Bool
  ) {
    self.target = target
    self.namespace = namespace
    self.answers = answers
    self.usesProbes = usesProbes
    self.isFresh = isFresh
  }
}
