import KubeClient

/// Whether a Pod does not run because its node has gone away.
struct NodeLost: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod, let node = pod.spec.nodeName, !node.isEmpty else { return .no }
    let column = pod.statusColumn.status
    let isLost = column == "Unknown" || pod.status?.reason == "NodeLost"
    if let reason = context.inventory.nodes.unavailable {
      guard isLost else { return .unknown(reason) }
      return CheckResult(
        .yes, facts: ["node": node, "ready": "Unknown"],
        evidence: [
          Evidence(
            .status, pod.reference, path: "STATUS", value: column,
            command: "kubectl describe node \(node)")
        ])
    }
    var state = NodeState(node, in: context).result
    guard state.answer == .no else { return .no }
    state.answer = .yes
    return state
  }
}
