import KubeClient

/// Whether the targetPort is one that the containers declare, for the port whose visit failed.
///
/// A declaration opens nothing. It proves a fault only together with a connection that was refused,
/// through the Service or inside the Pod.
struct TargetPortMatches: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let declared = DeclaredPorts(behind: service, in: context)
    let failed = await ServiceVisit.firstFailed(of: service, in: context)
    let asked = failed.map { [$0.port] } ?? service.ports
    guard !asked.isEmpty else { return .notApplicable }
    if let reason = declared.unavailable { return .unknown(reason) }
    guard let wrong = asked.first(where: { !declared.declares($0) }),
      let number = declared.number(of: wrong)
    else { return .yes }
    var evidence = service.evidence(of: wrong, declared: declared.text, in: context)
    var isRefusedInside = false
    if let failed {
      evidence += failed.evidence(of: service)
      evidence += await context.evidenceOfPods(behind: service, port: wrong)
      let message = failed.visit.message ?? ""
      let visits = await ServiceVisit.pods(
        behind: service, port: number, in: context, naming: message)
      if visits.contains(where: { $0.visit.isReached }) {
        return CheckResult(.yes, confidence: .inferred)
      }
      isRefusedInside = visits.contains { $0.visit.isRefused }
      // Where a connection is lost on the way, only the Pod itself can say that nobody listens.
      guard isRefusedInside || failed.visit.isRefused || message.contains("no endpoints") else {
        return CheckResult(.yes, confidence: .inferred)
      }
      if declared.isEmpty(for: wrong.protocol), !isRefusedInside {
        return CheckResult(.yes, confidence: .inferred)
      }
    } else if declared.isEmpty(for: wrong.protocol) {
      return CheckResult(.yes, confidence: .inferred)
    }
    return CheckResult(
      .no,
      confidence: isRefusedInside || failed?.visit.isRefused ?? false ? .proven : .suspected,
      facts: service.facts(of: wrong, declared: declared, text: declared.text, byName: false),
      evidence: evidence)
  }
}
