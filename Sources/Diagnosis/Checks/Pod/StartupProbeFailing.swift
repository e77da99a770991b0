import KubeClient

/// Whether a startup probe has used up the time that it allows.
struct StartupProbeFailing: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers {
      guard let probe = container.spec.startupProbe, let status = container.status,
        status.started != true, status.state.runningSince != nil,
        !container.startsWithinBudget(at: context.clock)
      else { continue }
      return context.probeResult("Startup", probe, of: container, confidence: .inferred)
    }
    return .no
  }
}
