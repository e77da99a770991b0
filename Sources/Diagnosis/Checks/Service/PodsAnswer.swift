import Flowchart
import KubeClient

/// Whether the Pods answer at all, from port-forwards to the port that the Service wants.
///
/// Where no container declares that port, a declared one is asked for: whether the Service leads to
/// the right one is the next question's matter.
struct PodsAnswer: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let pods = ServicePods.behind(service, in: context)
    guard !pods.isEmpty else {
      return context.inventory.pods.unavailable.map(CheckResult.unknown) ?? .notApplicable
    }
    if pods.allSatisfy({ context.failedPods.contains($0.name) }) {
      return CheckResult(
        .no, facts: service.baseFacts,
        evidence: [service.evidence("spec.selector", service.selectorText)])
    }
    guard let failed = await ServiceVisit.firstFailed(of: service, in: context),
      let number = Self.port(for: failed.port, among: DeclaredPorts(behind: service, in: context))
    else { return CheckResult(.notApplicable, confidence: .inferred) }
    let visits = await ServiceVisit.pods(
      behind: service, port: number, in: context, naming: failed.visit.message)
    let told = visits.first { $0.visit.isReached } ?? visits.first { $0.visit.isFailed }
    let evidence = [told].compactMap { $0 }.compactMap { visit -> Evidence? in
      let result: VisitResult
      switch visit.visit {
      case .reached(let answer), .failed(let answer, _): result = answer
      case .unknown: return nil
      }
      return VisitEvidence.of(visit.pod, port: number, result)
    }
    if visits.contains(where: { $0.visit.isReached }) {
      return CheckResult(.yes, evidence: evidence)
    }
    if visits.contains(where: { $0.visit.isFailed }) {
      // Of these Pods nothing was found that would explain it.
      return CheckResult(
        .no, facts: service.baseFacts, evidence: evidence, severity: .problem)
    }
    // Where nobody may look, nothing below the Service is proven good.
    for visit in visits {
      if case .unknown(let reason) = visit.visit, reason.isRefusal { return .unknown(reason) }
    }
    return CheckResult(.yes, confidence: .inferred)
  }

  /// The port to ask for: the target where it is declared, else the first that is; nil where no
  /// container declares any.
  private static func port(for port: ServicePort, among declared: DeclaredPorts) -> Int? {
    if declared.declares(port) { return declared.number(of: port) }
    return declared.ports.first { $0.protocol == port.protocol }?.containerPort
  }
}
