import KubeClient

/// Whether the Service takes connections at its own address, from inside the cluster.
///
/// A visit that NetworkPolicies may have stopped says nothing, unless a Pod behind the Service was
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
    let reached = visits.first { $0.result.hasConnected }
    if reached == nil, let vantage = context.vantage {
      let survey = VantageSurvey(from: vantage, in: context)
      let obstacle = survey.obstacle(
        to: visits.map(\.pod), port: first.port, protocol: port.protocol)
      if let obstacle { return unknown(obstacle) }
    }
    var facts = service.baseFacts
    facts["clusterIP"] = service.clusterIP
    facts["port"] = String(port.port)
    facts["targetPort"] = String(first.port)
    facts["message"] = result.message
    facts["from"] = context.vantageName
    let told = reached ?? first
    facts["podAddress"] = PodAddressAnswers.address(of: told)
    // A Pod that nobody has visited may be the one that the connection went to.
    let isSure = reached == nil || visits.count == look.readyPods.count
    return CheckResult(
      .no, confidence: isSure ? .proven : .inferred, facts: facts,
      evidence: [VisitEvidence.of(addressOf: service, port: port, result)])
  }
}
