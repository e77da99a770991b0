/// Whether a Pod that was asked for exists.
struct PodCreated: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let missing = subject.missing else { return .yes }
    return CheckResult(
      .no,
      evidence: [
        Evidence(
          .status, missing.creator, path: "status.replicas",
          value: "\(missing.created)/\(missing.wanted)",
          command: "kubectl describe \(missing.creator) -n \(context.namespace)")
      ])
  }
}
