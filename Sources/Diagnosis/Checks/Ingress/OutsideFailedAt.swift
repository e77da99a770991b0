import KubeClient

/// Whether a visit from outside came no further than some step.
///
/// Parameter `step`: `resolve` for the name, `connect` for the connection.
struct OutsideFailedAt: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let visits = await IngressVisit.allPublic(of: route, in: context)
    guard let failed = visits.first(where: \.isFailed) else { return .notApplicable }
    guard failed.visit.result?.failedStep?.rawValue == context.parameters["step"] else {
      return .no
    }
    var facts = RouteBackend.facts(route, failed.backend)
    facts["message"] = failed.message
    facts["host"] = failed.backend.host
    facts["addresses"] = route.ingress.addresses.joined(separator: ", ")
    return CheckResult(
      .yes, facts: facts, evidence: failed.evidence(of: route, controller: nil))
  }
}
