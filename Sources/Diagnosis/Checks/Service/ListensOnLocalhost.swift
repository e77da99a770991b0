import KubeClient

/// Whether the application listens on 127.0.0.1 only: a port-forward reaches it, its own address
/// refuses.
struct ListensOnLocalhost: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard let failed = await ServiceVisit.firstFailed(of: service, in: context),
      failed.visit.isRefused
    else { return .no }
    if let reason = context.inventory.pods.unavailable { return .unknown(reason) }
    guard let number = DeclaredPorts(behind: service, in: context).number(of: failed.port) else {
      return .no
    }
    let visits = await ServiceVisit.pods(
      behind: service, port: number, in: context, naming: failed.visit.message)
    for visit in visits {
      guard case .reached(let result) = visit.visit else { continue }
      var facts = service.baseFacts
      facts["port"] = String(failed.port.port)
      facts["targetPort"] = String(number)
      facts["message"] = failed.visit.message
      facts["pod"] = visit.pod.name
      return CheckResult(
        .yes, facts: facts,
        evidence: [
          VisitEvidence.of(visit.pod, port: number, result)
        ] + failed.evidence(of: service))
    }
    if let visit = visits.first?.visit, case .unknown(let reason) = visit {
      return .unknown(reason)
    }
    return .no
  }
}
