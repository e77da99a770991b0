import KubeClient

/// The ports that the containers behind a Service declare.
struct DeclaredPorts: Sendable {
  /// Each once, in the order of the containers.
  private(set) var ports: [ContainerPort] = []
  /// Whether some container declares nothing, which may then listen on anything.
  private(set) var isPartial = false
  /// Whether any Pod or template was looked at.
  private(set) var isKnown = false
  /// Why nothing is known of the containers; nil where some were seen, or none exist.
  private(set) var unavailable: Unavailable?

  /// Takes the ports of the Pods that a Service selects, else those of the template.
  init(behind service: Service, in context: CheckContext) {
    guard let selector = service.selector else {
      self.init(specs: [])
      return
    }
    let pods = ServicePods.behind(service, in: context)
    if context.inventory.cluster.isManifestOnly {
      // Whichever of them is meant, only those that know the port will be led to.
      let selected = ServicePods.inNamespace(behind: service, in: context)
      let templates = context.inventory.templates(selectedBy: selector, in: service.namespace)
      self.init(specs: templates.map(\.spec) + selected.map(\.spec))
      if !isKnown {
        unavailable = Unavailable(.notCaptured, verb: "list", resource: ObjectKind.pod.resource)
      }
    } else if !pods.isEmpty {
      self.init(specs: pods.map(\.spec))
    } else if let template = context.application.workload?.template,
      LabelSelector(matchLabels: selector).matches(template.labels)
    {
      self.init(specs: [template.spec])
    } else {
      let inventory = context.inventory
      let specs = inventory.templates(selectedBy: selector, in: service.namespace).map(\.spec)
      self.init(specs: specs)
      if specs.isEmpty { unavailable = inventory.pods.unavailable }
    }
  }

  /// Takes ports as they are.
  init(ports: [ContainerPort]) { self.ports = ports }

  /// Takes the ports of containers and native sidecars.
  init(specs: [PodSpec]) {
    isKnown = !specs.isEmpty
    for spec in specs {
      isPartial = isPartial || spec.containers.contains(where: \.ports.isEmpty)
      for container in spec.initContainers.filter(\.isSidecar) + spec.containers {
        for port in container.ports
        where !ports.contains(where: { Self.same($0, port) }) {
          ports.append(port)
        }
      }
    }
  }

  private static func same(_ left: ContainerPort, _ right: ContainerPort) -> Bool {
    left.name == right.name && left.containerPort == right.containerPort
      && left.protocol == right.protocol
  }

  /// Whether nothing is declared for a protocol.
  func isEmpty(for protocol: String) -> Bool { !ports.contains { $0.protocol == `protocol` } }

  /// The number that a Service's port leads to; nil where its name is declared by nobody.
  func number(of port: ServicePort) -> Int? {
    switch port.target {
    case .int(let number): number
    case .string(let name):
      ports.first { $0.name == name && $0.protocol == port.protocol }?.containerPort
    }
  }

  /// Whether a container declares what a Service's port leads to.
  func declares(_ port: ServicePort) -> Bool {
    ports.contains {
      guard $0.protocol == port.protocol else { return false }
      return switch port.target {
      case .int(let number): $0.containerPort == number
      case .string(let name): $0.name == name
      }
    }
  }

  /// `80 (http), 9090`.
  var text: String {
    ports.map { port in port.name.map { "\(port.containerPort) (\($0))" } ?? "\(port.containerPort)"
    }
    .joined(separator: ", ")
  }

  /// `http=80, 9090`.
  var namesText: String {
    ports.map { port in port.name.map { "\($0)=\(port.containerPort)" } ?? "\(port.containerPort)" }
      .joined(separator: ", ")
  }

  /// The port that a Service's port most likely means; nil where that would be a guess.
  func candidate(for port: ServicePort) -> ContainerPort? {
    let fitting = ports.filter { $0.protocol == port.protocol }
    if fitting.count <= 1 { return fitting.first }
    if let name = port.name, let same = fitting.first(where: { $0.name == name }) { return same }
    if let same = fitting.first(where: { $0.containerPort == port.port }) { return same }
    switch port.target {
    case .int(let number):
      let near = NearestName.of("\(number)", among: fitting.map { "\($0.containerPort)" })
      return fitting.first { "\($0.containerPort)" == near }
    case .string(let name):
      let near = NearestName.of(name, among: fitting.compactMap(\.name))
      return near.flatMap { near in fitting.first { $0.name == near } }
    }
  }
}
