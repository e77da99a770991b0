import KubeClient

/// Whether a pull Secret that a Pod names does not exist.
struct PullSecretMissing: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    let names = subject.spec.imagePullSecrets
    guard !names.isEmpty else { return .no }
    if let reason = context.inventory.secrets.unavailable { return .unknown(reason) }
    let missing = names.filter {
      context.inventory.secrets.named($0, in: context.namespace) == nil
    }
    // One that works is enough; a second one that is missing does no harm.
    guard missing.count == names.count, let first = missing.first else { return .no }
    return CheckResult(
      .yes, facts: ["secret": first],
      evidence: [
        Evidence(
          .spec, subject.reference, path: "spec.imagePullSecrets", value: first,
          command: "kubectl get secret \(first) -n \(context.namespace)")
      ])
  }
}
