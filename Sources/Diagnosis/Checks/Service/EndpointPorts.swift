import KubeClient

/// Whether every port of the Service has endpoints, from the ports of its EndpointSlices.
struct EndpointPorts: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if service.ports.isEmpty { return .notApplicable }
    if context.inventory.cluster.isManifestOnly {
      return await TargetPortNamed().answer(about: service, in: context)
    }
    switch ServiceEndpoints.of(service, in: context) {
    case .unavailable(let reason): return .unknown(reason)
    case .value(let endpoints):
      guard endpoints.ready > 0 else { return .notApplicable }
      guard let missing = service.ports.first(where: { !endpoints.serves($0) }) else {
        return Self.cutOff(service, in: context)
          ?? CheckResult(.yes, confidence: endpoints.confidence)
      }
      let declared = DeclaredPorts(behind: service, in: context)
      let listed =
        endpoints.ports.map { port in
          let number = port.number.map(String.init) ?? "*"
          return port.name.isEmpty ? number : "\(port.name)=\(number)"
        }.joined(separator: ", ")
      let text = declared.ports.isEmpty ? listed : declared.namesText
      return CheckResult(
        .no, confidence: endpoints.confidence,
        facts: service.facts(of: missing, declared: declared, text: text, byName: true),
        evidence: service.evidence(of: missing, declared: declared.namesText, in: context) + [
          Evidence(
            .status, endpoints.objects.first ?? service.reference, path: "ports", value: listed,
            command: ShellCommand.slices(of: service))
        ])
    }
  }

  /// The fault of Pods that declare none of the Service's ports while others behind it do: they take
  /// no part.
  private static func cutOff(_ service: Service, in context: CheckContext) -> CheckResult? {
    let cut = ServicePods.own(behind: service, in: context).filter { pod in
      let declared = DeclaredPorts(specs: [pod.spec])
      return ServicePods.isReady(pod) && service.ports.allSatisfy { declared.number(of: $0) == nil }
    }
    guard let pod = cut.first, let port = service.ports.first else { return nil }
    let declared = DeclaredPorts(specs: [pod.spec])
    return CheckResult(
      .no,
      facts: service.facts(of: port, declared: declared, text: declared.namesText, byName: true),
      evidence: service.evidence(of: port, declared: declared.namesText, in: context))
  }
}
