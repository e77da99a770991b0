import KubeClient

/// Whether the controller gave one of certain answers where a visit through it failed.
///
/// Parameter `status`: the HTTP statuses that are meant, between commas.
struct RouteAnswers: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let meant = (context.parameters["status"] ?? "").split(separator: ",").compactMap { Int($0) }
    let visits = await IngressVisit.all(of: route, in: context)
    guard let failed = visits.first(where: \.isFailed) else { return .notApplicable }
    guard let status = failed.visit.result?.status, meant.contains(status) else { return .no }
    var facts = RouteBackend.facts(route, failed.backend)
    facts["status"] = String(status)
    var service: Service?
    if let name = failed.backend.backend.serviceName {
      service = context.inventory.services.named(name, in: route.ingress.namespace)
    }
    return CheckResult(
      .yes, facts: facts,
      evidence: await context.evidence(of: failed.backend, in: route, besides: service))
  }
}
