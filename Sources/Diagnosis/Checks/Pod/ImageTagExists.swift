import KubeClient

/// Whether the tag of an image exists: the registry says "not found" for a repository that it has.
struct ImageTagExists: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let failure = PullFailure(of: subject, in: context) else { return .notApplicable }
    if let reason = failure.gap(in: context) { return .unknown(reason) }
    guard failure.isNotFound else { return .yes }
    let tags = SeenImages.tags(of: failure.image, in: context)
    let ranked = NearNames.rankedTags(tags, near: failure.image.tag)
    let nearest = ranked.first { $0 != "latest" }
    return CheckResult(
      .no,
      facts: [
        "tag": failure.image.digest ?? failure.image.tag,
        "existing": ranked.isEmpty ? nil : ranked.prefix(5).joined(separator: ", "),
        "suggestedImage": working(failure, in: context)
          ?? nearest.map { "\(failure.image.name):\($0)" },
      ],
      evidence: [failure.evidence])
  }

  /// The image of an older version that runs: what worked before is the best guess.
  private func working(_ failure: PullFailure, in context: CheckContext) -> String? {
    let versions = context.application.workload?.replicaSets ?? []
    return versions.first { ($0.status?.readyReplicas ?? 0) > 0 }?.template?.spec.containers
      .first { $0.name == failure.container.name }
      .map(\.image).flatMap { ImageReference($0).name == failure.image.name ? $0 : nil }
  }
}
