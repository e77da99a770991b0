import KubeClient

/// Whether every backend Service has endpoints and no problem that the walk has found.
struct BackendEndpoints: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let backends = RouteBackend.services(of: route)
    guard !backends.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    for (backend, name) in backends {
      if context.failedServices.contains(name) { return waits(for: name, backend, route: route) }
      guard case .value(let found) = RouteBackend.service(name, of: route, in: context),
        let service = found
      else { continue }
      switch RouteBackend.hasEndpoints(service, in: context) {
      case nil, .value(true): continue
      case .unavailable(let reason): unknown = unknown ?? reason
      case .value(false): return waits(for: name, backend, route: route)
      }
    }
    return unknown.map(CheckResult.unknown)
      ?? CheckResult(.yes, facts: RouteBackend.facts(route))
  }

  private func waits(
    for name: String, _ backend: IngressRoute.Backend, route: IngressRoute
  ) -> CheckResult {
    CheckResult(
      .no, facts: RouteBackend.facts(route, backend),
      evidence: [
        Evidence(
          .status,
          ObjectReference(kind: "Service", namespace: route.ingress.namespace, name: name),
          path: "endpoints", value: "0",
          command: "kubectl get endpointslices -n \(route.ingress.namespace)"
            + " -l kubernetes.io/service-name=\(name)")
      ])
  }
}
