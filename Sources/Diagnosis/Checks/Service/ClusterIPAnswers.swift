import KubeClient

/// Whether the Service takes connections at its own address, from inside the cluster.
///
/// A visit that NetworkPolicies may have stopped says nothing, unless all Pods that were asked were
/// reached from the same place.
struct ClusterIPAnswers: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let look = InsideLook(at: service, in: context)
    switch await look.service() {
    case .unvisited: return .notApplicable
    case .unknown(let reason): return .unknown(reason)
    case .reached(let port, let result):
      return CheckResult(
        .yes, evidence: [VisitEvidence.of(addressOf: service, port: port, result)])
    case .failed(let port, let result):
      return await judged(service, port, result, look, in: context)
    }
  }

  private func judged(
    _ service: Service, _ port: ServicePort, _ result: VisitResult, _ look: InsideLook,
    in context: CheckContext
  ) async -> CheckResult {
    let place = Visit.Place.clusterIP(
      namespace: service.namespace, name: service.name, port: port.port)
    func unknown(_ detail: String) -> CheckResult {
      CheckResult(
        .unknown(place.notSent(detail)),
        evidence: [VisitEvidence.of(addressOf: service, port: port, result)])
    }
    guard service.internalTrafficPolicy != "Local" else {
      return unknown("internalTrafficPolicy is Local: only Pods of this node take part")
    }
    let visits = await look.pods(behind: port)
    guard let first = visits.first else { return unknown("none of its Pods was visited") }
    // Nobody knows to which of the Pods the connection went.
    let survey = context.vantage.map { VantageSurvey(from: $0, in: context) }
    let failed = visits.filter { !$0.result.hasConnected }.map { visit in
      (
        visit: visit,
        obstacle: survey?.obstacle(to: visit.pod, port: visit.port, protocol: port.protocol)
      )
    }
    let free = failed.first { $0.obstacle == nil }
    if free == nil, let obstacle = failed.first?.obstacle { return unknown(obstacle) }
    var facts = service.baseFacts
    facts["clusterIP"] = service.clusterIP
    facts["port"] = String(port.port)
    facts["targetPort"] = String(first.port)
    facts["message"] = result.message
    facts["from"] = context.vantageName
    facts["podAddress"] = PodAddressAnswers.address(of: free?.visit ?? first)
    let hasReached = visits.contains { $0.result.hasConnected }
    let isSure = !hasReached || failed.isEmpty && visits.count == look.readyPods.count
    return CheckResult(
      .no, confidence: isSure ? .proven : .inferred, facts: facts,
      evidence: [VisitEvidence.of(addressOf: service, port: port, result)])
  }
}
