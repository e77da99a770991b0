import Flowchart
import KubeClient

/// Whether NetworkPolicies keep everybody, or the Ingress controller, from the Pods of the Service; and
/// where a visit came to nothing, whether they may have kept out the API server that made it.
///
/// Parameter `visit`: `failed` where a visit to the Service failed, `passed` where it did not.
struct PolicyBlocks: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let hasFailed = context.parameters["visit"] == "failed"
    let survey = PolicySurvey(of: service, in: context)
    let (obstacle, gaps) = await survey.obstacle()
    if let obstacle {
      if let reason = Self.lifted(obstacle.refusal, in: context) { return .unknown(reason) }
      return await result(obstacle, at: service, hasFailed: hasFailed, in: context)
    }
    let failed = hasFailed ? await ServiceVisit.firstFailed(of: service, in: context) : nil
    var facts = service.baseFacts
    facts["port"] = failed.map { String($0.port.port) }
    facts["targetPort"] = failed?.port.target.description
    facts["message"] = failed?.visit.message
    let evidence = failed?.evidence(of: service) ?? []
    if let reason = unread(survey, gaps, in: context) {
      var result = CheckResult(.unknown(reason), facts: facts, evidence: evidence)
      // Only a visit that came through shows that no policy is in the way.
      let visits = await ServiceVisit.all(of: service, in: context)
      result.hidesRoot = reason.isRefusal && !visits.contains { $0.visit.isReached }
      return result
    }
    // A refused connection has arrived.
    if let failed, !failed.visit.isRefused,
      let policy = survey.policyAgainstAPIServer(at: failed.port)
    {
      facts["policy"] = policy.name
      facts["policyNamespace"] = policy.namespace
      facts["guarded"] = service.name
      facts["from"] = "kube-apiserver"
      // It may be meant to let in others alone, and where one of them came through, it does.
      let isServed = await survey.isServed()
      return CheckResult(
        .yes, confidence: .suspected, facts: facts,
        evidence: [policy.selectorEvidence] + evidence, object: policy.reference,
        severity: isServed ? .info : .warning)
    }
    var severity: Severity?
    if let failed { severity = await self.severity(of: failed, at: service, survey, in: context) }
    let isGuess = context.inventory.pods.unavailable != nil
    return CheckResult(
      .no, confidence: isGuess ? .suspected : .inferred, facts: facts, evidence: evidence,
      severity: severity)
  }

  /// Why a refusal by manifests alone need not last: what is closed to everybody on purpose is opened
  /// by another policy, which may be in another file.
  private static func lifted(
    _ refusal: NetworkPolicyVerdict.Refusal, in context: CheckContext
  ) -> Unavailable? {
    guard context.inventory.cluster.mayBeElsewhere else { return nil }
    let opensSomething = refusal.policies.contains { policy in
      let policies = context.inventory.networkPolicies(in: policy.namespace)
      let found = policies.named(policy.name, in: policy.namespace)
      let rules = refusal.direction == .ingress ? found?.ingress : found?.egress
      return !(rules ?? []).isEmpty
    }
    guard !opensSomething else { return nil }
    return Unavailable(
      .notCaptured, verb: "list", resource: NetworkPolicy.kind.resource,
      group: NetworkPolicy.kind.group, namespace: refusal.policies.first?.namespace ?? "")
  }

  /// How grave it is that a visit by the API server failed for no known reason.
  ///
  /// It asks from a place of its own. Where it reaches another port, or a controller fails too, the
  /// way is broken for all; where a controller or a visit from inside gets through, for the API server
  /// alone.
  private func severity(
    of failed: ServiceVisit.OfPort, at service: Service, _ survey: PolicySurvey,
    in context: CheckContext
  ) async -> Severity? {
    if failed.visit.isRefused { return nil }
    let visits = await ServiceVisit.all(of: service, in: context)
    if visits.contains(where: \.visit.isReached) { return nil }
    if case .reached = await InsideLook(at: service, in: context).service() { return .info }
    if await survey.isServed() { return .info }
    return await survey.isFailed() ? nil : .warning
  }

  private func result(
    _ obstacle: PolicySurvey.Obstacle, at service: Service, hasFailed: Bool,
    in context: CheckContext
  ) async -> CheckResult {
    let refusal = obstacle.refusal
    let policies = refusal.policies.compactMap {
      context.inventory.networkPolicies(in: $0.namespace).named($0.name, in: $0.namespace)
    }
    let controller = obstacle.hop.map { "\($0.controller.namespace)/\($0.controller.name)" }
    var facts = service.baseFacts
    facts["policy"] = refusal.policies.first?.name
    facts["policyNamespace"] = refusal.policies.first?.namespace
    facts["port"] = String(obstacle.port.port)
    facts["targetPort"] = String(obstacle.number)
    switch refusal.direction {
    case .ingress:
      facts["guarded"] = service.name
      facts["from"] = controller
    case .egress:
      facts["sender"] = controller
      facts["receiver"] = service.name
    }
    var evidence = policies.prefix(1).map(\.selectorEvidence)
    evidence += policies.flatMap { $0.evidence(of: refusal.misses) }.prefix(3)
    let seen = await visited(obstacle, at: service, in: context)
    evidence += seen.evidence
    return CheckResult(
      .yes, confidence: .inferred, facts: facts, evidence: evidence,
      object: refusal.policies.first, severity: hasFailed || seen.isReached ? nil : .problem)
  }

  /// Whether a visit came through where the policies say that none can; one through the controller
  /// that they mean tells more than one from the API server.
  private func visited(
    _ obstacle: PolicySurvey.Obstacle, at service: Service, in context: CheckContext
  ) async -> (isReached: Bool, evidence: [Evidence]) {
    guard !context.inventory.cluster.isManifestOnly else { return (false, []) }
    if let hop = obstacle.hop {
      let visits = await PolicyHop.visits(to: service, by: hop.route, in: context)
      if let visit = visits.first(where: \.isFailed) ?? visits.first {
        return (
          visit.isServed,
          await context.evidenceOfPods(behind: service, port: obstacle.port)
            + visit.evidence(of: hop.route, controller: hop.controller)
        )
      }
    }
    let visits = await ServiceVisit.all(of: service, in: context)
    let telling = visits.first { $0.visit.isReached || $0.visit.isFailed }
    guard let telling else { return (false, []) }
    return (
      visits.contains { $0.visit.isReached },
      await context.evidenceOfPods(behind: service, port: telling.port)
        + telling.evidence(of: service)
    )
  }

  /// Why nobody can tell: the policies, the labels of all Pods that they may select, or something that
  /// a rule depends on.
  private func unread(
    _ survey: PolicySurvey, _ gaps: [PolicyGap], in context: CheckContext
  ) -> Unavailable? {
    let inventory = context.inventory
    if let reason = inventory.networkPolicies.unavailable ?? inventory.gap(.networkPolicy) {
      return reason
    }
    if survey.isBlind, let reason = inventory.pods.unavailable { return reason }
    return gaps.lazy.compactMap { gap -> Unavailable? in
      switch gap {
      case .policies(let namespace): inventory.networkPolicies(in: namespace).unavailable
      case .namespace(let name):
        inventory.namespaces(named: name).unavailable
          ?? Unavailable(.notCaptured, verb: "list", resource: Namespace.kind.resource)
      case .address, .labels, .hostNetwork: nil
      }
    }.first
  }
}
