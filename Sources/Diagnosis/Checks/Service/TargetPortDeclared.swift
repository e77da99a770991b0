import KubeClient

/// Whether the targetPort stands among the ports that the containers declare.
///
/// Asked only where nobody has visited the Service, because a visit says more than a declaration.
struct TargetPortDeclared: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let isVisited =
      context.inventory.cluster.isManifestOnly
      ? false
      : await ServiceVisit.all(of: service, in: context).contains {
        $0.visit.isReached || $0.visit.isFailed
      }
    guard !isVisited, service.selector != nil, !service.ports.isEmpty else {
      return .notApplicable
    }
    let declared = DeclaredPorts(behind: service, in: context)
    if let reason = declared.unavailable { return .unknown(reason) }
    let isTelling = Self.isTelling(declared, about: service, in: context)
    let wrong = isTelling ? Self.wrong(service, declared) : nil
    guard let wrong else { return CheckResult(.yes, confidence: .inferred) }
    return CheckResult(
      .no, confidence: .suspected,
      facts: service.facts(of: wrong, declared: declared, text: declared.text, byName: false),
      evidence: service.evidence(of: wrong, declared: declared.text, in: context))
  }

  /// The first port whose number no container declares.
  private static func wrong(_ service: Service, _ declared: DeclaredPorts) -> ServicePort? {
    service.ports.first {
      if case .string = $0.target { return false }
      return !declared.isEmpty(for: $0.protocol) && !declared.declares($0)
    }
  }

  /// Whether the declarations can be held against the Service.
  ///
  /// They list seldom all ports. Where one of them is that of this Service, or of another one of the
  /// same Pods, the rest was left out on purpose; so it was where a container declares none, or where
  /// all that is declared serves measurements.
  private static func isTelling(
    _ declared: DeclaredPorts, about service: Service, in context: CheckContext
  ) -> Bool {
    let others = context.application.services.filter { $0.namespace == service.namespace }
    let isUsed = ([service] + others).contains { $0.ports.contains(where: declared.declares) }
    return !isUsed && !declared.isPartial && !declared.ports.allSatisfy(isHelper)
  }

  private static func isHelper(_ port: ContainerPort) -> Bool {
    let name = port.name ?? ""
    return ["metric", "prom", "monitor", "health", "probe", "admin", "debug", "jmx"].contains {
      name.contains($0)
    }
  }
}
