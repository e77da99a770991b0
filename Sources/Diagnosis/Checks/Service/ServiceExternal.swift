import KubeClient

/// Whether the Service leads to no Pods by design: type ExternalName, or headless without a selector,
/// as databases keep their configuration in.
struct ServiceExternal: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if service.isHeadless, service.selector == nil, context.application.routes.isEmpty {
      return CheckResult(
        .yes, facts: service.baseFacts, evidence: [service.evidence("spec.clusterIP", "None")])
    }
    guard service.type == "ExternalName" else { return .no }
    return CheckResult(
      .yes, facts: service.baseFacts,
      evidence: [service.evidence("spec.externalName", service.externalName ?? "")])
  }
}
