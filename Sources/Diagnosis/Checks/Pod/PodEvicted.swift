import KubeClient

/// Whether a Pod was ended from outside: evicted, preempted, or its node shut down.
struct PodEvicted: PodCheck {
  private static let reasons: Set<String> = [
    "Evicted", "Preempting", "Preempted", "NodeShutdown", "Shutdown", "Terminated", "NodeAffinity",
    "NodeLost", "UnexpectedAdmissionError", "NodePorts", "NodeName", "TaintToleration",
    "TopologyAffinityError", "PodOSNotSupported",
  ]

  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    guard pod.status?.phase == "Failed", let reason = pod.status?.reason,
      Self.reasons.contains(reason) || reason.hasPrefix("OutOf")
    else { return .no }
    return CheckResult(
      .yes,
      facts: ["reason": reason, "message": pod.status?.message, "node": pod.spec.nodeName],
      evidence: [
        Evidence(
          .status, pod.reference, path: "status.reason", value: reason, text: pod.status?.message,
          command: "kubectl describe pod \(pod.name) -n \(pod.namespace)")
      ])
  }
}
