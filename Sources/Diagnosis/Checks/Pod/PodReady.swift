import KubeClient

/// Whether a Pod is READY: the condition of that name.
struct PodReady: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod, !subject.isUnknownToCluster else { return .notApplicable }
    if subject.isComplete { return .notApplicable }
    if let reason = context.unreadableStatus(of: pod) { return .unknown(reason) }
    let condition = pod.status?.conditions.of("Ready")
    let column = pod.statusColumn
    if condition?.isTrue ?? (column.ready == column.total) { return .yes }
    return CheckResult(
      .no, facts: ["message": condition?.message],
      evidence: [
        Evidence(
          .condition, pod.reference, path: "status.conditions[Ready]",
          value: condition?.status ?? "<none>", text: condition?.message,
          command: "kubectl get pod \(pod.name) -n \(pod.namespace)")
      ])
  }
}
