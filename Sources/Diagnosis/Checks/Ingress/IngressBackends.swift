import KubeClient

/// Whether every backend leads somewhere: its Service exists, has the port, and has endpoints.
struct IngressBackends: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let backends = RouteBackend.services(of: route)
    guard !backends.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    for (backend, name) in backends {
      var facts = RouteBackend.facts(route, backend)
      facts["backendPort"] = backend.backend.servicePort?.description
      let port = backend.backend.servicePort.map { ":\($0)" } ?? ""
      let mine = RouteBackend.evidence(route, RouteBackend.path(backend.pointer), name + port)
      switch RouteBackend.service(name, of: route, in: context) {
      case .unavailable(let reason): unknown = unknown ?? reason
      case .value(nil):
        guard RouteBackend.isElsewhere(name, of: route, in: context) else {
          return CheckResult(.no, facts: facts, evidence: [mine])
        }
        unknown = unknown ?? RouteBackend.notHere(route)
      case .value(let service?):
        guard RouteBackend.hasPort(backend.backend, of: service) else {
          return CheckResult(.no, facts: facts, evidence: [mine])
        }
        switch RouteBackend.hasEndpoints(service, in: context) {
        case nil, .value(true): break
        case .unavailable(let reason): unknown = unknown ?? reason
        case .value(false):
          return CheckResult(.no, facts: facts, evidence: [mine])
        }
      }
    }
    return unknown.map(CheckResult.unknown) ?? .yes
  }
}
