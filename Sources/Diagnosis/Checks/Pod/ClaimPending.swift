import KubeClient

/// Whether a Pod mounts a PersistentVolumeClaim that is missing, Pending or Lost.
struct ClaimPending: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard subject.pod != nil else { return .notApplicable }
    switch BadClaim.find(for: subject, in: context) {
    case .unavailable(let reason): return .unknown(reason)
    case .value(let found):
      guard let bad = found else { return .no }
      return CheckResult(
        .yes, facts: bad.facts(in: context), evidence: bad.evidence(in: context),
        object: bad.claim?.reference)
    }
  }
}
