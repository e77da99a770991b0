import KubeClient

/// What visits on either side of a fault say of it; nothing where nobody has visited.
extension CheckContext {
  /// What a Pod behind a Service says when it is asked without it, on a port that it declares.
  func evidenceOfPods(behind service: Service, port: ServicePort) async -> [Evidence] {
    guard !inventory.cluster.isManifestOnly else { return [] }
    let declared = DeclaredPorts(behind: service, in: self)
    let number =
      declared.declares(port)
      ? declared.number(of: port) : declared.candidate(for: port)?.containerPort
    guard let number else { return [] }
    for pod in ServicePods.behind(service, in: self) where leavesOut(pod) == nil {
      guard case .value(let result) = await visit(pod, port: number) else { continue }
      return [VisitEvidence.of(pod, port: number, result)]
    }
    return []
  }

  /// What the controller says of a route, then what the Service says without it.
  func evidence(
    of backend: IngressRoute.Backend, in route: IngressRoute, besides service: Service?
  ) async -> [Evidence] {
    guard !inventory.cluster.isManifestOnly else { return [] }
    var evidence: [Evidence] = []
    if case .value(let result) = await visit(backend, of: route.ingress, .controller) {
      let visit = IngressVisit.OfBackend(
        backend: backend, visit: .failed(result), entrance: .controller)
      let controller = IngressVisit.controller(of: visit, route: route, in: self)
      evidence += visit.evidence(of: route, controller: controller)
    }
    guard let service,
      let port = RouteBackend.port(of: backend.backend, in: service)
        ?? service.ports.first
    else { return evidence }
    if case .value(let result) = await visit(service, port: port) {
      evidence.append(VisitEvidence.of(service, port: port, result))
    }
    return evidence
  }
}
