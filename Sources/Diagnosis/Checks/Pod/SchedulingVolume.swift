import KubeClient

/// Whether a Pod's volumes can only be used on nodes that cannot take the Pod.
struct SchedulingVolume: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let message = SchedulerMessage(about: pod, in: context)
    guard
      let message,
      message.mentions(
        "volume node affinity conflict", "persistentvolume's node affinity",
        "no available volume zone")
    else { return .no }
    for volume in pod.spec.volumes {
      guard let name = volume.claimName,
        let claim = context.inventory.claims.named(name, in: pod.namespace),
        let bound = claim.volumeName, let object = context.inventory.volumes.named(bound),
        !object.nodeTerms.isEmpty
      else { continue }
      let rule = object.nodeTerms.flatMap { $0.matchExpressions + $0.matchFields }.map(\.text)
        .joined(separator: ", ")
      return CheckResult(
        .yes, facts: ["claim": name, "volume": bound, "rule": rule],
        evidence: [
          message.evidence,
          Evidence(
            .spec, object.reference, path: "spec.nodeAffinity", value: rule,
            command: "kubectl describe pv \(bound)"),
        ])
    }
    let claim = pod.spec.volumes.compactMap(\.claimName).first
    return CheckResult(
      .yes, facts: ["claim": claim ?? "?", "rule": "spec.nodeAffinity"],
      evidence: [message.evidence])
  }
}
