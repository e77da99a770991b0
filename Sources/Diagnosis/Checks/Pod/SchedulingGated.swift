import KubeClient

/// Whether a scheduling gate holds a Pod back.
struct SchedulingGated: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    guard pod.spec.nodeName == nil, let gate = pod.spec.schedulingGates.first else { return .no }
    return CheckResult(
      .yes, facts: ["gate": gate],
      evidence: [
        Evidence(
          .spec, pod.reference, path: "spec.schedulingGates", value: gate,
          command: "kubectl get pod \(pod.name) -n \(pod.namespace) -o yaml")
      ])
  }
}
