import KubeClient

/// Whether every targetPort that is a name is declared by a container behind the Service.
struct TargetPortNamed: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let named = service.ports.filter { if case .string = $0.target { true } else { false } }
    guard !named.isEmpty, service.selector != nil else { return .notApplicable }
    let declared = DeclaredPorts(behind: service, in: context)
    guard let missing = named.first(where: { !declared.declares($0) }) else { return .yes }
    // In manifests something may make its Pods that stands elsewhere.
    if context.inventory.cluster.isManifestOnly, let reason = declared.unavailable {
      return .unknown(reason)
    }
    let isKnown =
      !ServicePods.behind(service, in: context).isEmpty || context.application.workload != nil
    if let reason = context.inventory.pods.unavailable, !isKnown { return .unknown(reason) }
    let hasPods = !ServicePods.behind(service, in: context).isEmpty
    return CheckResult(
      .no, confidence: hasPods ? .proven : .inferred,
      facts: service.facts(
        of: missing, declared: declared, text: declared.namesText, byName: true),
      evidence: service.evidence(of: missing, declared: declared.namesText, in: context))
  }
}
