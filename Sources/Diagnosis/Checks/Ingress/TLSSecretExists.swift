import KubeClient

/// Whether every Secret from which the Ingress wants its certificates exists.
struct TLSSecretExists: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let names = Self.names(of: route.ingress)
    guard !names.isEmpty else { return .notApplicable }
    let namespace = route.ingress.namespace
    func secret(_ name: String) -> Captured<Secret> {
      context.inventory.secret(name, in: namespace)
    }
    let unseen = names.filter { secret($0.name).named($0.name, in: namespace) == nil }
    func reason(_ name: String) -> Unavailable? {
      let captured = secret(name)
      return captured.unavailable
        ?? context.inventory.skipped(.secret, named: name, in: namespace)
        ?? context.doubt(
          about: .secret, named: name, in: namespace,
          among: captured.inNamespace(namespace).map(\.name))
    }
    guard let missing = unseen.first(where: { reason($0.name) == nil }) else {
      return unseen.first.flatMap { reason($0.name) }.map(CheckResult.unknown) ?? .yes
    }
    var facts = RouteBackend.facts(route)
    facts["secret"] = missing.name
    return CheckResult(
      .no, confidence: .inferred, facts: facts,
      evidence: [
        RouteBackend.evidence(route, "spec.tls[\(missing.index)].secretName", missing.name),
        Evidence(
          .spec, ObjectReference(kind: "Secret", namespace: namespace, name: missing.name),
          path: "metadata.name", value: "∅",
          command: "kubectl get secret \(missing.name)"
            + " -n \(namespace)"),
      ])
  }

  /// The Secrets that an Ingress names; an entry without one is legal.
  static func names(of ingress: Ingress) -> [(index: Int, name: String)] {
    ingress.tls.enumerated().compactMap { index, entry in
      entry.secretName.flatMap { $0.isEmpty ? nil : (index, $0) }
    }
  }
}
