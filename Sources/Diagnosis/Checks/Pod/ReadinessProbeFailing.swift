import KubeClient

/// Whether a running container is not ready because its readiness probe fails.
struct ReadinessProbeFailing: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers {
      guard let probe = container.spec.readinessProbe, let status = container.status,
        !status.ready, status.state.runningSince != nil,
        !container.startsWithinBudget(at: context.clock)
      else { continue }
      return context.probeResult("Readiness", probe, of: container, confidence: .inferred)
    }
    return .no
  }
}
