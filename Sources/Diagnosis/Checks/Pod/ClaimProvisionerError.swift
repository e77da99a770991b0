import KubeClient

/// Whether the provisioner of a claim that waits has failed.
struct ClaimProvisionerError: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let bad = BadClaim.find(for: subject, in: context).value ?? nil, let claim = bad.claim
    else {
      return .notApplicable
    }
    guard let event = BadClaim.provisioningFailure(of: claim, in: context) else {
      if let reason = context.eventsGap(about: claim) {
        return CheckResult(
          .unknown(reason), evidence: bad.evidence(in: context), object: claim.reference)
      }
      return CheckResult(
        .no, facts: ["message": bad.lastWord(in: context)?.plainMessage],
        evidence: bad.evidence(in: context), object: claim.reference)
    }
    return CheckResult(
      .yes, facts: ["message": event.plainMessage], evidence: [event.evidence],
      object: claim.reference)
  }
}
