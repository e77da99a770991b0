import KubeClient

/// Whether no node has what a Pod's node selector and affinity ask for.
struct NodeRulesVerdict {
  let result: CheckResult

  init(spec: PodSpec, in context: CheckContext) {
    let fit = NodeFit(spec: spec)
    guard fit.hasRules else {
      result = .no
      return
    }
    if let reason = context.inventory.nodes.unavailable {
      result = .unknown(reason)
      return
    }
    guard !context.inventory.nodes.all.contains(where: { fit.allows($0) }) else {
      result = .no
      return
    }
    result = CheckResult(
      .yes, facts: ["rule": fit.ruleText, "labels": fit.labelPairs],
      evidence: [
        Evidence(
          .spec, context.application.target,
          path: spec.nodeSelector.isEmpty ? "spec.affinity.nodeAffinity" : "spec.nodeSelector",
          value: fit.ruleText, command: "kubectl get nodes --show-labels")
      ])
  }
}
