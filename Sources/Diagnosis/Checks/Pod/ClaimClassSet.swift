import KubeClient

/// Whether a claim that waits has a StorageClass, by name or by default.
struct ClaimClassSet: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let bad = BadClaim.find(for: subject, in: context).value ?? nil, let claim = bad.claim
    else {
      return .notApplicable
    }
    // An empty name asks for a volume without a class: that is a choice, not an omission.
    if claim.storageClassName != nil || claim.phase == "Lost" || claim.volumeName != nil {
      return .yes
    }
    if let reason = context.inventory.storageClasses.unavailable { return .unknown(reason) }
    guard BadClaim.defaultClass(in: context) == nil else { return .yes }
    let names = context.inventory.storageClasses.all.map(\.name)
    return CheckResult(
      .no, facts: ["existing": names.isEmpty ? nil : names.joined(separator: ", ")],
      evidence: bad.evidence(in: context), object: claim.reference)
  }
}
