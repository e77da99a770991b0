import KubeClient

/// Whether the application behind a route that fails speaks TLS while its controller speaks plain
/// HTTP to it.
struct BackendSpeaksTLS: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let visits = await IngressVisit.all(of: route, in: context)
    guard let failed = visits.first(where: \.isFailed), !Self.isToldSo(route.ingress),
      let name = failed.backend.backend.serviceName,
      let service = context.inventory.services.named(name, in: route.ingress.namespace),
      let port = RouteBackend.port(of: failed.backend.backend, in: service)
    else { return .notApplicable }
    guard case .value(let result) = await context.visit(service, port: port),
      Self.speaksTLS(result)
    else { return .no }
    var facts = RouteBackend.facts(route, failed.backend)
    facts["port"] = String(port.port)
    return CheckResult(
      .yes, facts: facts,
      evidence: await context.evidence(of: failed.backend, in: route, besides: service))
  }

  private static func speaksTLS(_ result: VisitResult) -> Bool {
    if result.speaks == .tls { return true }
    if result.sent?.contains(" over TLS") ?? false, result.speaks == nil {
      return result.status.map { $0 < 500 } ?? false
    }
    let message = result.message?.lowercased() ?? ""
    return message.contains("http request to an https server")
  }

  /// Whether the Ingress tells its controller to speak TLS.
  private static func isToldSo(_ ingress: Ingress) -> Bool {
    ingress.metadata.annotations.contains { key, value in
      (key.hasSuffix("/backend-protocol") || key.hasSuffix("/secure-backends")
        || key.hasSuffix("/ssl-services") || key.hasSuffix("/server-ssl"))
        && value.uppercased() != "HTTP"
    }
  }
}
