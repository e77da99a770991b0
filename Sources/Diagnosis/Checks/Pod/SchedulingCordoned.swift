import KubeClient

/// Whether every node that a Pod's rules allow is cordoned.
struct SchedulingCordoned: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    if let reason = context.inventory.nodes.unavailable { return .unknown(reason) }
    let fit = NodeFit(spec: pod.spec)
    let allowed = context.inventory.nodes.all.filter {
      fit.allows($0) && fit.untoleratedTaints(of: $0).isEmpty
    }
    let cordoned = allowed.filter { fit.isCordoned($0) }
    guard let first = cordoned.first, cordoned.count == allowed.count else { return .no }
    return CheckResult(
      .yes,
      facts: ["node": first.name, "nodes": cordoned.map(\.name).joined(separator: ", ")],
      evidence: cordoned.prefix(3).map {
        Evidence(
          .spec, $0.reference, path: "spec.unschedulable", value: "true",
          command: "kubectl get nodes")
      }, object: first.reference)
  }
}
