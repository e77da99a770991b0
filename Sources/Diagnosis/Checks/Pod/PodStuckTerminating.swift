import KubeClient

/// Whether a Pod should have been gone for long.
struct PodStuckTerminating: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod, let deletion = pod.metadata.deletionTimestamp else { return .no }
    guard PodSelection(clock: context.clock).isStuckTerminating(pod) else { return .no }
    let finalizers = pod.metadata.finalizers.joined(separator: ", ")
    return CheckResult(
      .yes,
      facts: [
        "since": timeText(deletion), "finalizers": finalizers,
        "node": finalizers.isEmpty ? pod.spec.nodeName : nil,
      ],
      evidence: [
        Evidence(
          .status, pod.reference, path: "metadata.deletionTimestamp", value: timeText(deletion),
          command: "kubectl get pod \(pod.name) -n \(pod.namespace) -o yaml")
      ])
  }
}
