import KubeClient

/// Whether the Service only names something outside, from its type.
struct ServiceExternal: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard service.type == "ExternalName" else { return .no }
    return CheckResult(
      .yes, facts: service.baseFacts,
      evidence: [service.evidence("spec.externalName", service.externalName ?? "")])
  }
}
