import KubeClient

/// The kinds of a namespace that nobody could read and of which any object may be a broken
/// application.
struct UnreadKinds {
  private let reasons: [Unavailable]

  init(_ inventory: Inventory) {
    reasons = Target.kinds.compactMap(inventory.unavailable)
      // A recording that holds only some kinds says so of each; that is no refusal.
      .filter { $0.reason != .notCaptured }
  }

  /// Stands for what may be there unseen; none where all kinds were read.
  func application(in namespace: String?) -> [Application] {
    if reasons.isEmpty { return [] }
    let target = ObjectReference(
      kind: ObjectKind.namespace.rawValue, namespace: "", name: namespace ?? "*")
    return [
      Application(
        target: target, pods: [], services: [], routes: [], members: [], unread: reasons)
    ]
  }
}
