import KubeClient

/// Whether the registry wants credentials that the Pod does not bring.
struct ImagePrivate: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let failure = PullFailure(of: subject, in: context) else { return .notApplicable }
    if let reason = failure.gap(in: context) { return .unknown(reason) }
    guard failure.isUnauthorized, !failure.isRateLimited else { return .no }
    return CheckResult(
      .yes,
      facts: [
        "registry": failure.image.registry, "message": failure.core,
        "secrets": subject.spec.imagePullSecrets.joined(separator: ", "),
      ],
      evidence: [
        failure.evidence,
        Evidence(
          .spec, subject.reference, path: "spec.imagePullSecrets",
          value: subject.spec.imagePullSecrets.isEmpty
            ? "<none>" : subject.spec.imagePullSecrets.joined(separator: ", "),
          command: "kubectl get pod \(subject.reference.name) -n \(context.namespace) -o yaml"),
      ])
  }
}
