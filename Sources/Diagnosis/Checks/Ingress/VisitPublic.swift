import KubeClient

/// Whether the application answers from outside: at the address that its Ingress has, or as recorded.
struct VisitPublic: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let visits = await IngressVisit.allPublic(of: route, in: context)
    guard let first = visits.first else { return .notApplicable }
    if let failed = visits.first(where: \.isFailed) {
      var facts = RouteBackend.facts(route, failed.backend)
      facts["message"] = failed.message
      facts["host"] = failed.backend.host
      return CheckResult(.no, facts: facts, evidence: failed.evidence(of: route, controller: nil))
    }
    if let served = visits.first(where: \.isServed) {
      return CheckResult(.yes, evidence: served.evidence(of: route, controller: nil))
    }
    if case .unknown(let reason) = first.visit { return .unknown(reason) }
    return .notApplicable
  }
}
