import Flowchart
import KubeClient

/// Whether the node of a Pod is there and reports Ready.
struct NodeReady: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let name = subject.pod?.spec.nodeName, !name.isEmpty else { return .notApplicable }
    if let reason = context.inventory.nodes.unavailable { return .unknown(reason) }
    var result = NodeState(name, in: context).result
    // A kubelet takes a moment to take up a new Pod.
    if result.answer == .yes, subject.pod?.isYoung(at: context.clock) == true {
      result.severity = .warning
    }
    return result
  }
}

/// The condition Ready of a node, as an answer.
struct NodeState {
  let result: CheckResult

  init(_ name: String, in context: CheckContext) {
    let reference = ObjectReference(kind: ObjectKind.node.rawValue, namespace: "", name: name)
    let command: ShellCommand = "kubectl describe node \(name)"
    guard let node = context.inventory.nodes.named(name) else {
      result = CheckResult(
        .no, facts: ["node": name, "ready": "<none>"],
        evidence: [
          Evidence(.status, reference, path: "metadata.name", value: "<none>", command: command)
        ])
      return
    }
    let ready = node.conditions.of("Ready")
    let evidence = Evidence(
      .condition, reference, path: "status.conditions[Ready]", value: ready?.status ?? "<none>",
      text: ready?.message, command: command)
    result = CheckResult(
      node.isReady ? .yes : .no,
      facts: [
        "node": name, "ready": ready?.status ?? "<none>",
        "since": ready?.lastTransitionTime.map(timeText),
      ],
      evidence: [evidence], object: node.isReady ? nil : reference)
  }
}
