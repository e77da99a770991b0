import KubeClient

/// Whether the application answers through the Ingress controller, from requests with each route's
/// Host and path through a controller Pod.
struct VisitIngress: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let visits = await IngressVisit.all(of: route, in: context)
    guard let first = visits.first else { return .notApplicable }
    if let failed = visits.first(where: \.isFailed) {
      let controller = IngressVisit.controller(of: failed, route: route, in: context)
      var facts = RouteBackend.facts(route, failed.backend)
      facts["message"] = failed.message
      facts["controllerPod"] = controller?.name
      facts["controllerNamespace"] = controller?.namespace
      return CheckResult(
        .no, facts: facts, evidence: failed.evidence(of: route, controller: controller))
    }
    if let served = visits.first(where: \.isServed) {
      let controller = IngressVisit.controller(of: served, route: route, in: context)
      return CheckResult(
        .yes, facts: RouteBackend.facts(route, served.backend),
        evidence: served.evidence(of: route, controller: controller))
    }
    if case .unknown(let reason) = first.visit { return .unknown(reason) }
    return .notApplicable
  }
}
