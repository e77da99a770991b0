import KubeClient

/// Whether every Secret from which the Ingress wants a certificate holds that and a key.
struct TLSSecretUsable: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let namespace = route.ingress.namespace
    let names = TLSSecretExists.names(of: route.ingress).map(\.name)
    let secrets = names.compactMap {
      context.inventory.secret($0, in: namespace).named($0, in: namespace)
    }
    guard !secrets.isEmpty else {
      let reason = names.lazy.compactMap {
        context.inventory.secret($0, in: namespace).unavailable
      }.first
      return reason.map(CheckResult.unknown) ?? .notApplicable
    }
    for secret in secrets where secret.hasKeys {
      let missing = ["tls.crt", "tls.key"].filter { !secret.keys.contains($0) }
      guard !missing.isEmpty else { continue }
      let existing = secret.keys.sorted().joined(separator: ", ")
      var facts = RouteBackend.facts(route)
      facts["secret"] = secret.name
      facts["missing"] = missing.joined(separator: ", ")
      facts["existing"] = existing
      return CheckResult(
        .no, confidence: .inferred, facts: facts,
        evidence: [
          Evidence(
            .spec, secret.reference, path: "data", value: existing.isEmpty ? "∅" : existing,
            command: "kubectl describe secret \(secret.name)"
              + " -n \(namespace)")
        ])
    }
    guard secrets.allSatisfy(\.hasKeys) else {
      return .unknown(
        Unavailable(
          .notCaptured, verb: "get", resource: ObjectKind.secret.resource, namespace: namespace))
    }
    return .yes
  }
}
