import KubeClient

/// Whether every backend's port, by number or by name, is a port of its Service.
struct BackendPortMatches: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let backends = RouteBackend.services(of: route)
    guard !backends.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    for (backend, name) in backends {
      switch RouteBackend.service(name, of: route, in: context) {
      case .unavailable(let reason): unknown = unknown ?? reason
      case .value(nil): continue
      case .value(let service?):
        guard !RouteBackend.hasPort(backend.backend, of: service),
          let wanted = backend.backend.servicePort
        else { continue }
        return await wrong(wanted, of: service, backend, route: route, in: context)
      }
    }
    return unknown.map(CheckResult.unknown) ?? .yes
  }

  private func wrong(
    _ wanted: IntOrString, of service: Service, _ backend: IngressRoute.Backend,
    route: IngressRoute, in context: CheckContext
  ) async -> CheckResult {
    let declared = service.ports.map { port in
      port.name.map { "\(port.port) (\($0))" } ?? "\(port.port)"
    }.joined(separator: ", ")
    var facts = RouteBackend.facts(route, backend)
    facts["backendPort"] = wanted.description
    facts["declared"] = declared
    facts["patch"] = candidate(for: wanted, of: service).map {
      PatchText.operation("replace", pointer: backend.pointer + "/service/port", value: $0)
    }
    let field = if case .int = wanted { "number" } else { "name" }
    return CheckResult(
      .no, confidence: context.inventory.cluster.isManifestOnly ? .inferred : .proven,
      facts: facts,
      evidence: [
        RouteBackend.evidence(
          route, RouteBackend.path(backend.pointer) + ".service.port.\(field)", wanted.description),
        service.evidence("spec.ports", declared),
      ] + (await context.evidence(of: backend, in: route, besides: service)))
  }

  /// The port that is most likely meant, as JSON, in the manner in which it was asked for.
  private func candidate(for wanted: IntOrString, of service: Service) -> String? {
    let ports = service.ports
    let chosen: ServicePort?
    switch wanted {
    case .int(let number):
      let near = NearestName.of("\(number)", among: ports.map { "\($0.port)" })
      chosen =
        ports.count == 1
        ? ports.first
        : ports.first { $0.target == wanted } ?? ports.first { "\($0.port)" == near }
    case .string(let name):
      let near = NearestName.of(name, among: ports.compactMap(\.name))
      chosen =
        ports.count == 1
        ? ports.first
        : ports.first { $0.target == wanted } ?? ports.first { near != nil && $0.name == near }
    }
    guard let chosen else { return nil }
    if case .string = wanted, let name = chosen.name, !name.isEmpty {
      return #"{"name":"# + PatchText.quoted(name) + "}"
    }
    return #"{"number":\#(chosen.port)}"#
  }
}
