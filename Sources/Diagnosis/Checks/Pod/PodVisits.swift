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

  /// The most ports of a Pod that are visited where visits are sent.
  private static let portsVisited = 5

  /// Every declared TCP port that was visited; where visits are sent, those that Services lead to.
  var outcomes: [Outcome] = []
  /// Why ports were not visited.
  var unavailable: Unavailable?
  /// Whether the Pod declares any TCP port.
  var hasPorts = false

  init(of pod: Pod, in context: CheckContext) async {
    var declared = pod.spec.allContainers.flatMap { container in
      container.ports.filter { $0.protocol == "TCP" }.map { (container, $0.containerPort) }
    }
    hasPorts = !declared.isEmpty
    if let isLeftOut = context.leavesOut(pod) {
      unavailable = hasPorts ? isLeftOut : nil
      return
    }
    if context.reader.sendsVisits {
      let routed = Self.routedPorts(of: pod, in: context)
      let wanted = declared.filter { routed.contains($0.1) }
      declared = wanted.isEmpty ? declared : wanted
      declared = Array(declared.prefix(Self.portsVisited))
    }
    for (container, port) in declared {
      switch await context.visit(pod, port: port) {
      case .value(let result):
        outcomes.append(Outcome(container: container, port: port, result: result))
      case .unavailable(let reason): unavailable = unavailable ?? reason
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

  /// The outcome of a readiness probe's own request that nobody answered, although the kubelet is
  /// said to get its answer in less time; nil where there is none.
  func late(in pod: Pod) -> Outcome? {
    outcomes.first { outcome in
      guard outcome.result.isConnected, outcome.result.status == nil,
        outcome.result.message?.contains("no answer within") ?? false
      else { return false }
      let names = Set(
        pod.spec.allContainers.flatMap(\.ports).filter { $0.containerPort == outcome.port }
          .compactMap(\.name))
      return pod.spec.containers.compactMap(\.readinessProbe).contains { probe in
        guard probe.timeoutSeconds < 3 else { return false }
        return switch probe.httpGet?.port {
        case .int(let number)?: number == outcome.port
        case .string(let name)?: names.contains(name)
        case nil: false
        }
      }
    }
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
