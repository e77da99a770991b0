import KubeClient

extension Inventory {
  /// What kept applications from being seen that may well be there: lists that were refused or never
  /// came. What a recording leaves out was left out by whoever made it.
  var unreadApplications: [Unavailable] {
    Target.kinds.compactMap(unavailable).filter { $0.reason != .notCaptured }
  }
}
