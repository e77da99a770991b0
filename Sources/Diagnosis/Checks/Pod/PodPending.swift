import KubeClient

/// Whether a Pod is PENDING: its STATUS column says so, or it does not even exist yet.
struct PodPending: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    if let missing = subject.missing {
      return CheckResult(
        .yes,
        evidence: [
          Evidence(
            .status, subject.reference, path: "status.replicas",
            value: "\(missing.created)/\(missing.wanted)",
            command: "kubectl get \(subject.reference) -n \(context.namespace)")
        ])
    }
    guard let pod = subject.pod, !subject.isUnknownToCluster else { return .notApplicable }
    let status = pod.statusColumn.status
    guard status == "Pending" || status == "SchedulingGated" else { return .no }
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .status, pod.reference, path: "STATUS", value: status,
          command: "kubectl get pod \(pod.name) -n \(pod.namespace)")
      ])
  }
}
