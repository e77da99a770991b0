import KubeClient

/// Whether every Service that the Ingress names exists.
struct BackendServiceExists: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let backends = RouteBackend.services(of: route)
    guard !backends.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    for (backend, name) in backends {
      switch RouteBackend.service(name, of: route, in: context) {
      case .unavailable(let reason): unknown = unknown ?? reason
      case .value(.some): continue
      case .value(nil):
        guard RouteBackend.isElsewhere(name, of: route, in: context) else {
          return await missing(name, backend, route: route, in: context)
        }
        unknown = unknown ?? RouteBackend.notHere(route)
      }
    }
    return unknown.map(CheckResult.unknown) ?? .yes
  }

  private func missing(
    _ name: String, _ backend: IngressRoute.Backend, route: IngressRoute, in context: CheckContext
  ) async -> CheckResult {
    let suggestion = suggestion(for: name, route: route, in: context)
    var facts = RouteBackend.facts(route, backend)
    facts["suggestion"] = suggestion
    facts["patch"] = suggestion.map {
      PatchText.operation(
        "replace", pointer: backend.pointer + "/service/name", value: PatchText.quoted($0))
    }
    let meant = suggestion.flatMap {
      context.inventory.services.named($0, in: route.ingress.namespace)
    }
    let existing = context.inventory.services.inNamespace(route.ingress.namespace)
      .prefix(10).map(\.name).joined(separator: ", ")
    let elsewhere = elsewhere(name, in: context)
    facts["elsewhere"] = elsewhere.map(\.namespace).joined(separator: ", ")
    return CheckResult(
      .no, confidence: context.inventory.cluster.isManifestOnly ? .inferred : .proven,
      facts: facts,
      evidence: [
        RouteBackend.evidence(
          route, RouteBackend.path(backend.pointer) + ".service.name", name),
        Evidence(
          .spec, path: "services", value: existing.isEmpty ? "∅" : existing,
          command: "kubectl get services -n \(route.ingress.namespace)"),
      ]
        + elsewhere.prefix(3).map { other in
          Evidence(
            .spec, other.reference, path: "metadata.namespace", value: other.namespace,
            command: ShellCommand.show(other.reference))
        }
        + (await context.evidence(of: backend, in: route, besides: meant)))
  }

  /// The Service that is most likely meant: one of the application's, else one of the namespace.
  private func suggestion(
    for name: String, route: IngressRoute, in context: CheckContext
  ) -> String? {
    let namespace = route.ingress.namespace
    let own = context.application.services.filter { $0.namespace == namespace }.map(\.name)
    let all = context.inventory.services.inNamespace(namespace).map(\.name)
    if let near = NearestName.of(name, among: own) ?? NearestName.of(name, among: all) {
      return near
    }
    return own.count == 1 && elsewhere(name, in: context).isEmpty ? own.first : nil
  }

  /// The Services of this name in other namespaces.
  private func elsewhere(_ name: String, in context: CheckContext) -> [Service] {
    context.inventory.services(named: name).all
  }
}
