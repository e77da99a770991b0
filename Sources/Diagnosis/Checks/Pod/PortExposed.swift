/// Whether the port that a visit failed on is open in the Pod: a refused connection says that
/// nothing listens there.
struct PortExposed: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let visits = await PodVisits(of: pod, in: context)
    guard let failure = visits.failure(for: pod, in: context) else { return .notApplicable }
    guard failure.result.isRefused else { return .yes }
    // The Service says the same from its side.
    var evidence: [Evidence] = []
    for service in context.application.services where service.selects(pod) {
      let visits = await ServiceVisit.all(of: service, in: context)
      let failed = visits.first { visit in
        visit.visit.isFailed && PodVisits.routedPorts(of: pod, by: [service]).contains(failure.port)
      }
      evidence += failed?.evidence(of: service) ?? []
    }
    return CheckResult(.no, evidence: evidence)
  }
}
