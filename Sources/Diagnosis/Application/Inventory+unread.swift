import KubeClient

extension Inventory {
  /// What kept applications from being seen that may well be there: lists that were refused or never
  /// came. What a recording leaves out was left out by whoever made it; what is written in a manifest
  /// and makes no sense is what no cluster will take.
  var unreadApplications: [Unavailable] {
    Target.kinds.compactMap(unavailable).filter { $0.reason != .notCaptured } + unreadManifests
  }

  private var unreadManifests: [Unavailable] {
    guard cluster.isManifestOnly else { return [] }
    return cluster.skipped.compactMap { skipped in
      guard let kind = ObjectKind(rawValue: skipped.kind) else { return nil }
      return Unavailable(
        .notCaptured, verb: "", resource: kind.resource, group: kind.group,
        namespace: skipped.namespace, detail: "\(skipped.kind) \(skipped.name): \(skipped.problem)")
    }
  }
}
