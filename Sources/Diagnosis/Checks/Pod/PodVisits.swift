import KubeClient

/// What port-forwards to a Pod's declared ports answered.
struct PodVisits {
  /// One port and what it answered.
  struct Outcome {
    var container: Container
    var port: Int
    var result: VisitResult
  }

  /// Every declared TCP port that was visited.
  var outcomes: [Outcome] = []
  /// Why ports were not visited.
  var unavailable: Unavailable?
  /// Whether the Pod declares any TCP port.
  var hasPorts = false

  init(of pod: Pod, in context: CheckContext) async {
    for container in pod.spec.allContainers where !container.ports.isEmpty {
      for port in container.ports where port.protocol == "TCP" {
        hasPorts = true
        let visit = Visit.pod(namespace: pod.namespace, name: pod.name, port: port.containerPort)
        switch await context.reader.visit(visit) {
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
    var ports: Set<Int> = []
    for service in context.application.services {
      guard let selector = service.selector,
        LabelSelector(matchLabels: selector).matches(pod.metadata.labels)
      else { continue }
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

extension VisitResult {
  /// Whether something listens there. A server that speaks no HTTP answers a request with garbage or
  /// silence after a connection that worked.
  var isReached: Bool {
    if status != nil { return true }
    guard let message = message?.lowercased() else { return true }
    let refusals = [
      "connection refused", "failed to connect", "no route to host", "network is unreachable",
      "network namespace", "not running", "i/o timeout", "timed out", "no such host",
    ]
    return !refusals.contains { message.contains($0) }
  }

  /// Whether the connection was turned away.
  var isRefused: Bool { message?.lowercased().contains("connection refused") ?? false }
}
