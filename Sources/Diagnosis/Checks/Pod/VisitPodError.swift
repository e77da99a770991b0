import KubeClient

/// Whether the application itself answers a visit with a server error.
struct VisitPodError: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let visits = await PodVisits(of: pod, in: context)
    guard !visits.outcomes.isEmpty else { return .notApplicable }
    let routed = PodVisits.routedPorts(of: pod, in: context)
    let failure = visits.outcomes.first {
      (500...599).contains($0.result.status ?? 0) && (routed.isEmpty || routed.contains($0.port))
    }
    guard let failure, let status = failure.result.status else { return .no }
    return CheckResult(
      .yes,
      facts: [
        "port": String(failure.port), "status": String(status), "container": failure.container.name,
      ],
      evidence: [failure.evidence(of: pod)])
  }
}
