import KubeClient

/// Follows the backends of an Ingress to Services and their ports.
enum RouteBackend {
  /// The backends that are Services.
  static func services(of route: IngressRoute) -> [(IngressRoute.Backend, name: String)] {
    route.backends.compactMap { backend in backend.backend.serviceName.map { (backend, $0) } }
  }

  /// The Service of a name in the Ingress' namespace; nil where there is none.
  static func service(
    _ name: String, of route: IngressRoute, in context: CheckContext
  ) -> Reading<Service?> {
    if let found = context.inventory.services.named(name, in: route.ingress.namespace) {
      return .value(found)
    }
    let gap =
      context.inventory.services.unavailable
      ?? context.inventory.gap(.service)
      ?? context.inventory.skipped(.service, named: name, in: route.ingress.namespace)
    return gap.map { .unavailable($0) } ?? .value(nil)
  }

  /// Whether a Service that manifests lack may well be in another file: nothing here is evidently
  /// meant by its name.
  static func isElsewhere(
    _ name: String, of route: IngressRoute, in context: CheckContext
  ) -> Bool {
    let inventory = context.inventory
    guard inventory.cluster.mayBeElsewhere else { return false }
    let application = context.application
    if application.target.name == name, !application.services.isEmpty { return false }
    // One in another namespace of the same manifests is what somebody meant and cannot reach.
    guard inventory.services(named: name).all.isEmpty else { return false }
    let existing = inventory.services.inNamespace(route.ingress.namespace).map(\.name)
    return NearNames.misspelling(of: name, among: existing) == nil
  }

  /// Why nothing is known of a Service that manifests lack.
  static func notHere(_ route: IngressRoute) -> Unavailable {
    Unavailable(
      .notCaptured, verb: "list", resource: ObjectKind.service.resource,
      namespace: route.ingress.namespace)
  }

  /// The port of the Service that a backend names; the only one where it names none.
  static func port(of backend: IngressBackend, in service: Service) -> ServicePort? {
    switch backend.servicePort {
    case nil: service.ports.first
    case .int(let number): service.ports.first { $0.port == number }
    case .string(let name): service.ports.first { $0.name == name }
    }
  }

  /// Whether the Service has the port that a backend names; ExternalName Services need list none.
  static func hasPort(_ backend: IngressBackend, of service: Service) -> Bool {
    backend.servicePort == nil || port(of: backend, in: service) != nil
      || (service.type == "ExternalName" && service.ports.isEmpty)
  }

  /// Whether the Service has endpoints; nil where that question makes no sense.
  static func hasEndpoints(_ service: Service, in context: CheckContext) -> Reading<Bool>? {
    if service.type == "ExternalName" || context.inventory.cluster.isManifestOnly { return nil }
    switch ServiceEndpoints.of(service, in: context) {
    case .value(let endpoints): return .value(endpoints.isUsable(by: service))
    case .unavailable(let reason): return .unavailable(reason)
    }
  }

  /// The facts that every outcome about an Ingress, and about one of its backends, may name.
  static func facts(
    _ route: IngressRoute, _ backend: IngressRoute.Backend? = nil
  ) -> [String: String?] {
    [
      "ingress": route.ingress.name, "namespace": route.ingress.namespace,
      "route": backend?.text, "backend": backend?.backend.serviceName,
    ]
  }

  /// Evidence of one field of the Ingress.
  static func evidence(_ route: IngressRoute, _ path: String, _ value: String) -> Evidence {
    Evidence(
      .spec, route.ingress.reference, path: path, value: value,
      command: ShellCommand.show(route.ingress.reference))
  }

  /// A JSON pointer as a field path: `/spec/rules/0/http` is `spec.rules[0].http`.
  static func path(_ pointer: String) -> String {
    pointer.split(separator: "/").reduce(into: "") { path, part in
      if part.allSatisfy(\.isNumber) {
        path += "[\(part)]"
      } else {
        path += path.isEmpty ? String(part) : ".\(part)"
      }
    }
  }
}
