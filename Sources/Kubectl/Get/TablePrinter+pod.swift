import KubeClient

extension TablePrinter {
  /// Pods.
  static let pod = TablePrinter(
    ["NAME", "READY", "STATUS", "RESTARTS", "AGE"],
    wide: ["IP", "NODE", "NOMINATED NODE", "READINESS GATES"]
  ) { pod, clock, _ in
    let column = pod.typed(Pod.self)?.statusColumn
    var restarts = "\(column?.restarts ?? 0)"
    if let column, column.restarts > 0, let last = column.lastRestart {
      restarts += " (\(clock.age(last)) ago)"
    }
    return [
      pod.name, column?.readyText ?? "", column?.status ?? "", restarts, clock.age(pod.created),
      pod.status.podIPs.array.first?.ip.string ?? "<none>",
      pod.spec.nodeName.string ?? "<none>", pod.status.nominatedNodeName.string ?? "<none>",
      readinessGates(pod),
    ]
  }

  private static func readinessGates(_ pod: KubeObject) -> String {
    let gates = pod.spec.readinessGates.array
    if gates.isEmpty { return "<none>" }
    let passed = gates.count { gate in
      pod.status.conditions.array.first { $0.type == gate.conditionType }?.status.text == "True"
    }
    return "\(passed)/\(gates.count)"
  }
}
