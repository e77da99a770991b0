import KubeClient

/// Whether the claim that keeps a Pod from running exists.
struct ClaimExists: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    switch BadClaim.find(for: subject, in: context) {
    case .unavailable(let reason): return .unknown(reason)
    case .value(let found):
      guard let bad = found else { return .notApplicable }
      guard bad.claim == nil else { return .yes }
      let names = context.inventory.claims.inNamespace(context.namespace).map(\.name)
      return CheckResult(
        .no, facts: ["existing": NearNames.list(names, near: bad.name)],
        evidence: bad.evidence(in: context))
    }
  }
}
