import KubeClient

/// Whether the Services behind the Ingress answer, from visits to them and what the walk has found.
struct BackendAnswers: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let visits = await IngressVisit.all(of: route, in: context)
    let failed = visits.first { $0.isFailed }
    // The backend whose route failed first, so that the report names that one.
    let backends = RouteBackend.services(of: route).sorted { left, _ in
      left.0.text == failed?.backend.text
    }
    var unknown: Unavailable?
    for (backend, name) in backends {
      var facts = RouteBackend.facts(route, backend)
      facts["message"] = failed?.message
      if context.failedServices.contains(name) {
        return CheckResult(.no, facts: facts)
      }
      let service: Service
      switch RouteBackend.service(name, of: route, in: context) {
      case .value(let found?): service = found
      case .value(nil): continue
      case .unavailable(let reason):
        unknown = unknown ?? reason
        continue
      }
      if let visit = await ServiceVisit.firstFailed(of: service, in: context),
        visit.port == RouteBackend.port(of: backend.backend, in: service)
      {
        return CheckResult(.no, facts: facts, evidence: visit.evidence(of: service))
      }
      let pods = ServicePods.behind(service, in: context)
      if !pods.isEmpty, pods.allSatisfy({ context.failedPods.contains($0.name) }) {
        return CheckResult(.no, facts: facts)
      }
    }
    guard let failed else { return CheckResult(.yes, facts: RouteBackend.facts(route)) }
    let controller = IngressVisit.controller(of: failed, route: route, in: context)
    var facts = RouteBackend.facts(route, failed.backend)
    facts["message"] = failed.message
    facts["controllerPod"] = controller?.name
    facts["controllerNamespace"] = controller?.namespace
    return CheckResult(
      unknown.map(Answer.unknown) ?? .yes, facts: facts,
      evidence: failed.evidence(of: route, controller: controller))
  }
}
