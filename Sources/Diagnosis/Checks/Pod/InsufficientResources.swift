import KubeClient

/// Whether the nodes that may take a Pod have no room for it: allocatable less the requests of the
/// Pods that are there, as the scheduler counts.
struct InsufficientResources: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    guard pod.spec.nodeName == nil, pod.spec.schedulingGates.isEmpty else { return .no }
    let message = SchedulerMessage(about: pod, in: context)
    let says = message?.mentions("insufficient ", "too many pods") ?? false
    if let reason = context.inventory.nodes.unavailable {
      guard let message else { return .unknown(reason) }
      return says
        ? CheckResult(
          .yes, facts: ["requested": Self.text(ResourceDemand(of: pod.spec)), "free": "?"],
          evidence: [message.evidence])
        : .no
    }
    guard message == nil || says else { return .no }
    let fit = NodeFit(spec: pod.spec)
    let nodes = context.inventory.nodes.all.filter {
      fit.allows($0) && !fit.isCordoned($0) && fit.untoleratedTaints(of: $0).isEmpty
    }
    guard !nodes.isEmpty else { return .no }
    let demand = ResourceDemand(of: pod.spec)
    let rooms = nodes.map { Room(of: $0, in: context) }
    let lacking = demand.amounts.keys.sorted().filter { resource in
      rooms.contains { $0.lacks(demand, resource) }
    }
    let fitsSomewhere = rooms.contains { room in
      demand.amounts.keys.allSatisfy { !room.lacks(demand, $0) }
    }
    guard !lacking.isEmpty, !fitsSomewhere else {
      // The scheduler saw Pods that we may not see; its word stands.
      guard says, let message else { return .no }
      return CheckResult(
        .yes, facts: ["requested": Self.text(demand), "free": "?"], evidence: [message.evidence])
    }
    let free = lacking.compactMap { resource in
      rooms.compactMap { $0.free[resource] }.max().map { "\(resource) \($0.text(of: resource))" }
    }
    return CheckResult(
      .yes, confidence: says ? .proven : .inferred,
      facts: [
        "requested": Self.text(demand, only: lacking),
        "free": free.isEmpty
          ? lacking.map { "\($0) 0" }.joined(separator: ", ")
          : free.joined(separator: ", "),
      ],
      evidence: (message.map { [$0.evidence] } ?? [])
        + nodes.prefix(3).map { node in
          Evidence(
            .status, node.reference, path: "status.allocatable",
            value: lacking.compactMap { resource in
              node.allocatable[resource].map { "\(resource) \($0)" }
            }.joined(separator: ", "), command: "kubectl describe node \(node.name)")
        })
  }

  private static func text(_ demand: ResourceDemand, only: [String]? = nil) -> String {
    demand.amounts.sorted { $0.key < $1.key }
      .filter { only?.contains($0.key) ?? ($0.key != "pods") }
      .map { "\($0.key) \($0.value.text(of: $0.key))" }.joined(separator: ", ")
  }

  /// What is free on a node.
  private struct Room {
    var free: [String: Quantity]

    init(of node: Node, in context: CheckContext) {
      let used = Self.demand(in: context)[node.name]?.amounts ?? [:]
      free = [:]
      for (resource, text) in node.allocatable {
        guard let total = Quantity(text) else { continue }
        free[resource] = total - (used[resource] ?? .zero)
      }
    }

    /// What the Pods of each node ask for; the ended ones ask for nothing any more.
    private static func demand(in context: CheckContext) -> [String: ResourceDemand] {
      context.inventory.demandByNode.value(of: "") {
        let pods = context.inventory.everyPod.all.filter {
          $0.spec.nodeName != nil && $0.status?.phase != "Succeeded" && $0.status?.phase != "Failed"
        }
        return Dictionary(grouping: pods) { $0.spec.nodeName ?? "" }
          .mapValues { ResourceDemand(ofAll: $0) }
      }
    }

    func lacks(_ demand: ResourceDemand, _ resource: String) -> Bool {
      guard let wanted = demand.amounts[resource], wanted > .zero else { return false }
      return (free[resource] ?? .zero) < wanted
    }
  }
}
