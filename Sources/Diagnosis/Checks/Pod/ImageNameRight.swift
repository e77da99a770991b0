import KubeClient

/// Whether the name of an image is right. A registry's "not found" may mean the name or the tag: what
/// the cluster has of the repository, and near misses of known names, tell the two apart.
struct ImageNameRight: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let failure = PullFailure(of: subject, in: context) else { return .notApplicable }
    let image = failure.image
    let seen = SeenImages.all(in: context)
    let isKnown =
      seen.contains { $0.name == image.name }
      || image.registry == "docker.io" && ImageReference.wellKnown.contains(image.repository)
    let facts: [String: String?] = [
      "container": failure.container.name, "image": failure.container.spec.image,
      "repository": image.name, "tag": image.tag, "registry": image.registry,
      "message": failure.core, "node": subject.pod?.spec.nodeName,
    ]
    let gap = failure.gap(in: context)
    guard failure.isNotFound || failure.isUnauthorized || gap != nil, !isKnown else {
      return CheckResult(.yes, facts: facts)
    }
    let candidates =
      seen.filter { $0.registry == image.registry }.map(\.name)
      + (image.registry == "docker.io" ? ImageReference.wellKnown : [])
    let suggestion = NearNames.slip(of: image.name, among: candidates)
    guard suggestion != nil || failure.isUnknownName else {
      // What runs in the cluster would tell whether the repository exists.
      let unread = failure.isNotFound ? context.inventory.nodes.unavailable : nil
      guard let reason = gap ?? unread else { return CheckResult(.yes, facts: facts) }
      return CheckResult(.unknown(reason), facts: facts)
    }
    let tag = image.digest == nil && failure.container.spec.image.contains(":\(image.tag)")
    return CheckResult(
      .no,
      confidence: failure.isUnknownName ? .proven : gap == nil ? .inferred : .suspected,
      facts: facts.merging([
        "suggestion": suggestion,
        "suggestedImage": suggestion.map { tag ? "\($0):\(image.tag)" : $0 },
      ]) { $1 },
      evidence: [failure.evidence])
  }
}
