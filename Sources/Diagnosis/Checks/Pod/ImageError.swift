/// Whether an image cannot be pulled for the kind of reason in `with.kind`.
struct ImageError: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let failure = PullFailure(of: subject, in: context) else { return .notApplicable }
    if let reason = failure.gap(in: context) { return .unknown(reason) }
    let isSo =
      switch context.parameters["kind"] {
      case "rate-limit": failure.isRateLimited
      case "platform": failure.isWrongPlatform
      case "unreachable": failure.isUnreachable
      default: false
      }
    return isSo
      ? CheckResult(.yes, facts: ["message": failure.core], evidence: [failure.evidence])
      : CheckResult(.no, facts: ["message": failure.core], evidence: [failure.evidence])
  }
}
