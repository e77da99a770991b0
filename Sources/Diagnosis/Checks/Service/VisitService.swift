import KubeClient

/// Whether the application answers through the Service, from the API server's Service proxy.
///
/// Whatever an application says counts, also in another language than HTTP.
struct VisitService: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard !context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let visits = await ServiceVisit.all(of: service, in: context)
    if let failed = visits.first(where: { $0.visit.isFailed }) {
      var facts = service.baseFacts
      facts["port"] = String(failed.port.port)
      facts["targetPort"] = failed.port.target.description
      facts["message"] = failed.visit.message
      return CheckResult(.no, facts: facts, evidence: failed.evidence(of: service))
    }
    if let reached = visits.first(where: { $0.visit.isReached }) {
      return CheckResult(.yes, evidence: reached.evidence(of: service))
    }
    guard let first = visits.first, case .unknown(let reason) = first.visit else {
      return .notApplicable
    }
    return .unknown(reason)
  }
}
