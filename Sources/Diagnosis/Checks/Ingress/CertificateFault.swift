import Foundation
import KubeClient

/// What is wrong with the certificates that the controller shows for the hosts of an Ingress.
///
/// Parameter `fault`: `name` where it is for other names, `own` where it is then the controller's own,
/// `dates` where it is not valid now.
struct CertificateFault: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    // A Secret that is missing or empty explains it.
    for check in [TLSSecretExists() as any IngressCheck, TLSSecretUsable()] {
      if await check.answer(about: route, in: context).answer == .no { return .notApplicable }
    }
    let fault = context.parameters["fault"] ?? ""
    var unknown: Unavailable?
    var isShown = false
    var hosts: Set<String> = []
    for backend in IngressVisit.distinct(route, in: context) {
      let visit = RouteVisit(backend: backend, ingress: route.ingress, entrance: .controllerTLS)
      guard visit.isSecure, !visit.host.isEmpty, hosts.insert(visit.host).inserted else { continue }
      switch await context.visit(backend, of: route.ingress, .controllerTLS) {
      case .unavailable(let reason): unknown = unknown ?? reason
      case .value(let result):
        guard let certificate = result.certificate else { continue }
        isShown = true
        guard Self.has(fault, certificate, host: visit.host, at: context.clock) else { continue }
        return found(certificate, result, backend, route, in: context)
      }
    }
    if isShown { return .no }
    return fault == "name" ? unknown.map(CheckResult.unknown) ?? .notApplicable : .notApplicable
  }

  private static func has(
    _ fault: String, _ certificate: ShownCertificate, host: String, at clock: Date
  ) -> Bool {
    switch fault {
    case "dates": certificate.notAfter < clock || certificate.notBefore > clock
    case "own": !certificate.covers(host) && isOwn(certificate)
    default: !certificate.covers(host)
    }
  }

  /// Whether controllers show such a certificate where they have none for a host.
  private static func isOwn(_ certificate: ShownCertificate) -> Bool {
    let words = [certificate.subject, certificate.issuer] + certificate.names
    let signs = ["ingress.local", "fake certificate", "traefik default cert", "localhost"]
    return words.contains { word in signs.contains { word.lowercased().contains($0) } }
  }

  private func found(
    _ certificate: ShownCertificate, _ result: VisitResult, _ backend: IngressRoute.Backend,
    _ route: IngressRoute, in context: CheckContext
  ) -> CheckResult {
    var facts = RouteBackend.facts(route, backend)
    facts["host"] =
      RouteVisit(
        backend: backend, ingress: route.ingress, entrance: .controllerTLS
      ).host
    facts["names"] = certificate.names.prefix(5).joined(separator: ", ")
    facts["issuer"] = certificate.issuer
    facts["notBefore"] = certificate.notBefore.formatted(.iso8601)
    facts["notAfter"] = certificate.notAfter.formatted(.iso8601)
    facts["secret"] =
      route.ingress.tls.first { entry in
        entry.hosts.contains { $0.caseInsensitiveCompare(backend.host ?? "") == .orderedSame }
      }?.secretName
    let visit = IngressVisit.OfBackend(
      backend: backend, visit: .served(result), entrance: .controllerTLS)
    let controller = IngressVisit.controller(of: visit, route: route, in: context)
    return CheckResult(
      .yes, facts: facts,
      evidence: visit.evidence(of: route, controller: controller) + [
        Evidence(
          .probe, route.ingress.reference, path: "certificate",
          value: facts["names"] ?? nil,
          text: "\(certificate.subject), \(certificate.issuer), "
            + "\(facts["notBefore"].flatMap { $0 } ?? "") – \(facts["notAfter"].flatMap { $0 } ?? "")"
        )
      ])
  }
}
