import KubeClient

/// The visits of a walk, with what to send where they are sent.
extension CheckContext {
  /// Visits a port of a Pod by a port-forward.
  func visit(_ pod: Pod, port: Int) async -> Reading<VisitResult> {
    let place = Visit.Place.pod(namespace: pod.namespace, name: pod.name, port: port)
    let request = PortRequest.of(port, in: pod, services: services(of: pod))
    return await reader.visit(Visit(place, request))
  }

  /// Visits a port of a Service through the API server.
  func visit(_ service: Service, port: ServicePort) async -> Reading<VisitResult> {
    let place = Visit.Place.service(
      namespace: service.namespace, name: service.name, port: port.port)
    return await reader.visit(Visit(place, request(of: port, service)))
  }

  /// Visits a port of a Service at a path of the caller's choice.
  func visit(_ service: Service, port: ServicePort, path: String) async -> Reading<VisitResult> {
    var request = request(of: port, service)
    guard request.path != path else { return await visit(service, port: port) }
    request.path = path
    let place = Visit.Place.servicePath(
      namespace: service.namespace, name: service.name, port: port.port, path: path)
    return await reader.visit(Visit(place, request))
  }

  /// Visits a host and path of an Ingress.
  func visit(
    _ backend: IngressRoute.Backend, of ingress: Ingress, _ entrance: RouteVisit.Entrance
  ) async -> Reading<VisitResult> {
    var visits = RouteVisit(backend: backend, ingress: ingress, entrance: entrance)
    visits.asked = addresses.first { $0.isCovered(by: backend) }
    let gate = reader.sendsVisits ? gate(to: ingress, entrance) : nil
    let reading = await reader.visit(visits.declared(by: gate))
    // A recording may hold the plain part of a path that is a pattern.
    guard reading.unavailable?.reason == .notSent, !reader.sendsVisits,
      let plain = visits.plain
    else { return reading }
    return await reader.visit(plain)
  }

  /// What to ask a port of a Service for.
  func request(of port: ServicePort, _ service: Service) -> VisitRequest {
    let number = DeclaredPorts(behind: service, in: self).number(of: port)
    let pod = ServicePods.behind(service, in: self).first
    guard let pod, let number else {
      return VisitRequest(scheme: PortRequest.isSecure(port) ? .https : .http)
    }
    return PortRequest.of(number, in: pod, services: [(service, port)])
  }

  /// The Services' ports that lead to a Pod.
  func services(of pod: Pod) -> [(Service, ServicePort)] {
    application.services.filter { $0.selects(pod) }.flatMap { service in
      service.ports.map { (service, $0) }
    }
  }

  /// The controller's Pod and port through which an Ingress is visited.
  private func gate(to ingress: Ingress, _ entrance: RouteVisit.Entrance) -> VisitRequest.Gate? {
    let name: ControllerGate.Port
    switch entrance {
    case .controller: name = .plain
    case .controllerTLS: name = .secure
    case .outside: return nil
    }
    return ControllerGate.of(ingress, name, in: self)
  }
}
