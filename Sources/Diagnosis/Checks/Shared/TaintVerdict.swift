import KubeClient

/// Whether taints keep a Pod off every node that its rules allow.
struct TaintVerdict {
  let result: CheckResult

  init(spec: PodSpec, in context: CheckContext) {
    if let reason = context.inventory.nodes.unavailable {
      result = .unknown(reason)
      return
    }
    let fit = NodeFit(spec: spec)
    let allowed = context.inventory.nodes.all.filter { fit.allows($0) && !fit.isCordoned($0) }
    let tainted = allowed.compactMap { node in
      // A taint that an administrator has set says more than those the node controller sets.
      let taints = fit.untoleratedTaints(of: node)
      return (taints.first { !$0.key.hasPrefix("node.kubernetes.io/") } ?? taints.first)
        .map { (node, $0) }
    }
    guard
      let first = tainted.first(where: { !$0.1.key.hasPrefix("node.kubernetes.io/") })
        ?? tainted.first, tainted.count == allowed.count
    else {
      result = .no
      return
    }
    result = CheckResult(
      .yes,
      facts: [
        "nodeCount": String(tainted.count), "node": first.0.name, "taint": first.1.text,
        "nodes": tainted.map(\.0.name).joined(separator: ", "),
      ],
      evidence: tainted.prefix(3).map { node, taint in
        Evidence(
          .spec, node.reference, path: "spec.taints", value: taint.text,
          command: "kubectl describe node \(node.name)")
      })
  }
}
