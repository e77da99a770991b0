import KubeClient

/// What port-forwards to a Pod's declared ports answered.
struct PodVisits {
  /// One port and what it answered.
  struct Outcome {
    var container: Container
    var port: Int
    var result: VisitResult

    /// Evidence of the visit.
    func evidence(of pod: Pod) -> Evidence { VisitEvidence.of(pod, port: port, result) }
  }

  /// Every declared TCP port that was visited.
  var outcomes: [Outcome] = []
  /// Why ports were not visited.
  var unavailable: Unavailable?
  /// Whether the Pod declares any TCP port.
  var hasPorts = false

  init(of pod: Pod, in context: CheckContext) async {
    let isLeftOut = context.leavesOut(pod)
    for container in pod.spec.allContainers where !container.ports.isEmpty {
      for port in container.ports where port.protocol == "TCP" {
        hasPorts = true
        if let isLeftOut {
          unavailable = isLeftOut
          continue
        }
        switch await context.visit(pod, port: port.containerPort) {
        case .value(let result):
          outcomes.append(Outcome(container: container, port: port.containerPort, result: result))
        case .unavailable(let reason): unavailable = unavailable ?? reason
        }
      }
    }
  }

  /// The failure that matters: of a port that a Service leads to; where none does, only when every
  /// port has failed, since a declaration alone promises nothing.
  func failure(for pod: Pod, in context: CheckContext) -> Outcome? {
    let failed = outcomes.filter { !$0.result.isReached }
    let routed = Self.routedPorts(of: pod, in: context)
    if let first = failed.first(where: { routed.contains($0.port) }) { return first }
    let answered = outcomes.contains { $0.result.isReached }
    return routed.isEmpty && !answered ? failed.first : nil
  }

  /// The Pod's ports that the application's Services lead to.
  static func routedPorts(of pod: Pod, in context: CheckContext) -> Set<Int> {
    routedPorts(of: pod, by: context.application.services)
  }

  /// The Pod's ports that some Services lead to.
  static func routedPorts(of pod: Pod, by services: [Service]) -> Set<Int> {
    var ports: Set<Int> = []
    for service in services where service.selects(pod) {
      for port in service.ports {
        switch port.target {
        case .int(let number): ports.insert(number)
        case .string(let name):
          ports.formUnion(
            pod.spec.allContainers.flatMap(\.ports).filter { $0.name == name }.map(\.containerPort))
        }
      }
    }
    return ports
  }
}
