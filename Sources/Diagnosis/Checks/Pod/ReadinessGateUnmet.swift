import KubeClient

/// Whether a readiness gate of a Pod is not True.
struct ReadinessGateUnmet: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    for gate in pod.spec.readinessGates {
      let condition = pod.status?.conditions.of(gate)
      guard condition?.isTrue != true else { continue }
      return CheckResult(
        .yes, facts: ["gate": gate, "gateStatus": condition?.status ?? "<none>"],
        evidence: [
          Evidence(
            .condition, pod.reference, path: "status.conditions[\(gate)]",
            value: condition?.status ?? "<none>", text: condition?.message,
            command: "kubectl get pod \(pod.name) -n \(pod.namespace) -o yaml")
        ])
    }
    return .no
  }
}
