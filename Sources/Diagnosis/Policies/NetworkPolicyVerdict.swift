import KubeClient

/// What NetworkPolicies say of a connection. They are declarations, which a network may ignore, so this
/// is never more than inferred.
enum NetworkPolicyVerdict: Sendable, Equatable {
  /// It may pass, and why: one reason for each end that policies could guard.
  case allowed([Grant])
  case denied(Refusal)
  /// Nobody can say without knowing this.
  case unknown([PolicyGap])

  /// The end of a connection that a policy guards: that of the Pod which takes it, or which makes it.
  enum Direction: String, Sendable {
    case ingress = "Ingress"
    case egress = "Egress"
  }

  /// One rule of a policy.
  struct Rule: Sendable, Hashable {
    var policy: ObjectReference
    var direction: Direction
    /// From 0.
    var index: Int
  }

  /// Why a connection may pass.
  enum Grant: Sendable, Hashable {
    /// No policy selects the Pod at this end.
    case unselected(Direction)
    case rule(Rule)
    /// No Pod can be kept from itself.
    case itself
    /// What runs on a node reaches the Pods of that node.
    case ownNode
  }

  /// Why a connection may not pass.
  struct Refusal: Sendable, Hashable {
    var direction: Direction
    /// All policies that select the Pod at this end, sorted by name; none of their rules applies.
    var policies: [ObjectReference]
    /// Their rules, each with what does not fit first.
    var misses: [Miss]
  }

  /// Why a rule does not apply.
  struct Miss: Sendable, Hashable {
    enum Part: Sendable { case port, peer }
    var rule: Rule
    var part: Part
  }
}
