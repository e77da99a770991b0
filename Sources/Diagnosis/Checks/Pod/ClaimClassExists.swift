import KubeClient

/// Whether the StorageClass of a claim that waits exists. Volumes made by hand may carry a class
/// name that no object has, so such volumes count too.
struct ClaimClassExists: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let bad = BadClaim.find(for: subject, in: context).value ?? nil, let claim = bad.claim
    else {
      return .notApplicable
    }
    guard let name = claim.storageClassName, !name.isEmpty, claim.phase != "Lost" else {
      return .yes
    }
    if context.inventory.storageClasses.named(name) != nil { return .yes }
    let said =
      BadClaim.provisioningFailure(of: claim, in: context)
      .map { $0.message.contains("storageclass.storage.k8s.io \"\(name)\" not found") } ?? false
    if !said, context.inventory.volumes.all.contains(where: { $0.storageClassName == name }) {
      return .yes
    }
    if let reason = context.inventory.storageClasses.unavailable, !said { return .unknown(reason) }
    let names = context.inventory.storageClasses.all.map(\.name)
    return CheckResult(
      .no, confidence: .proven,
      facts: [
        "existing": NearNames.list(names, near: name),
        "suggestion": NearNames.ranked(names, near: name).first,
      ],
      evidence: bad.evidence(in: context)
        + [
          Evidence(
            .spec, claim.reference, path: "spec.storageClassName", value: name,
            command: "kubectl get storageclass")
        ],
      object: claim.reference)
  }
}
