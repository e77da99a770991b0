import KubeClient

/// Whether a port of the Service speaks something else than what it is declared to speak.
struct PortProtocol: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let visits = await ServiceVisit.all(of: service, in: context)
    guard visits.contains(where: { $0.visit.isReached }) else { return .notApplicable }
    for visit in visits {
      guard case .reached(let result) = visit.visit,
        let (declared, spoken) = Self.difference(visit.port, result)
      else { continue }
      var facts = service.baseFacts
      facts["port"] = String(visit.port.port)
      facts["declared"] = declared
      facts["spoken"] = spoken
      let pods = await context.evidenceOfPods(behind: service, port: visit.port)
      return CheckResult(
        .no, facts: facts,
        evidence: [
          service.evidence(
            "spec.ports[\(service.index(of: visit.port))]",
            visit.port.appProtocol ?? visit.port.name ?? "")
        ] + visit.evidence(of: service) + pods)
    }
    return .yes
  }

  /// What is declared and what is spoken, where these differ. A name alone promises HTTPS, never plain
  /// HTTP: many ports that are called `http` speak TLS.
  private static func difference(
    _ port: ServicePort, _ result: VisitResult
  ) -> (declared: String, spoken: String)? {
    switch result.speaks {
    case .plain? where PortRequest.isSecure(port): ("HTTPS", "HTTP")
    case .tls? where port.appProtocol?.lowercased() == "http": ("HTTP", "HTTPS")
    default: nil
    }
  }
}
