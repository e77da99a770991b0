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
    guard let missing = unseen.first(where: { secret($0.name).unavailable == nil }) else {
      return unseen.first.flatMap { secret($0.name).unavailable }.map(CheckResult.unknown) ?? .yes
    }
    let isMade = context.inventory.cluster.isManifestOnly && Self.asksForCertificate(route.ingress)
    if context.inventory.cluster.mayBeElsewhere || isMade {
      return .unknown(
        Unavailable(
          .notCaptured, verb: "list", resource: ObjectKind.secret.resource, namespace: namespace))
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

  /// Whether cert-manager makes the Secret once the Ingress is applied.
  private static func asksForCertificate(_ ingress: Ingress) -> Bool {
    ingress.metadata.annotations.keys.contains {
      $0.hasPrefix("cert-manager.io/") || $0 == "kubernetes.io/tls-acme"
    }
  }

  /// The Secrets that an Ingress names; an entry without one is legal.
  static func names(of ingress: Ingress) -> [(index: Int, name: String)] {
    ingress.tls.enumerated().compactMap { index, entry in
      entry.secretName.flatMap { $0.isEmpty ? nil : (index, $0) }
    }
  }
}
