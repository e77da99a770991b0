import KubeClient

/// Whether a Pod has a node: `spec.nodeName`.
struct PodAssigned: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let command: ShellCommand = "kubectl get pod \(pod.name) -n \(pod.namespace) -o wide"
    guard let node = pod.spec.nodeName, !node.isEmpty else {
      return CheckResult(
        .no,
        facts: [
          "scheduler": pod.spec.schedulerName ?? "default-scheduler",
          "existing": Self.otherSchedulers(than: pod.spec.schedulerName, in: context),
        ],
        evidence: [
          Evidence(
            .spec, pod.reference, path: "spec.schedulerName",
            value: pod.spec.schedulerName ?? "default-scheduler", command: command)
        ])
    }
    return CheckResult(
      .yes, facts: ["node": node],
      evidence: [
        Evidence(.spec, pod.reference, path: "spec.nodeName", value: node, command: command)
      ])
  }

  /// The schedulers that have given other Pods their nodes.
  private static func otherSchedulers(than own: String?, in context: CheckContext) -> String? {
    let names = context.inventory.schedulers.value(of: "") {
      Set(
        context.inventory.everyPod.all.lazy.filter { $0.spec.nodeName != nil }
          .compactMap(\.spec.schedulerName))
    }.subtracting([own ?? "default-scheduler"])
    return names.isEmpty ? nil : names.sorted().joined(separator: ", ")
  }
}
