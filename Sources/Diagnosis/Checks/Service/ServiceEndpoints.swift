import KubeClient

/// The addresses behind a Service, from EndpointSlices, else Endpoints, else its selector and Pods.
struct ServiceEndpoints: Sendable {
  /// Where the addresses stand.
  enum Source: Sendable {
    case slices
    case endpoints
    case derived
  }

  var source: Source
  /// Addresses that take requests.
  var ready = 0
  /// Addresses that do not.
  var notReady = 0
  /// The ports of the ready addresses.
  var ports: [Port] = []
  /// Names of the objects that hold them.
  var objects: [ObjectReference] = []

  /// A port of an address; its number is nil where every port is meant.
  struct Port: Sendable, Hashable {
    var name: String
    var number: Int?
    var `protocol`: String

    init(_ port: EndpointSlice.Port) {
      name = port.name ?? ""
      number = port.port
      `protocol` = port.protocol
    }

    init(_ port: ServicePort, number: Int) {
      name = port.name ?? ""
      self.number = number
      `protocol` = port.protocol
    }
  }

  /// How sure an answer from these addresses is.
  var confidence: Confidence { source == .derived ? .inferred : .proven }

  /// Whether requests to the Service find an address and a port.
  func isUsable(by service: Service) -> Bool {
    ready > 0 && (service.ports.isEmpty || !ports.isEmpty)
  }

  /// Whether some ready address has this port.
  func serves(_ port: ServicePort) -> Bool {
    ports.contains {
      $0.protocol == port.protocol && ($0.name == port.name ?? "" || $0.number == nil)
    }
  }

  /// Reads the addresses of a Service; unavailable only where nothing can stand in for them.
  static func of(_ service: Service, in context: CheckContext) -> Reading<Self> {
    let inventory = context.inventory
    let slices = inventory.slices(of: service)
    if !slices.isEmpty { return .value(Self(slices, of: service)) }
    // Where a namespace has slices at all, each Service with addresses has one.
    let unavailable = inventory.endpointSlices.unavailable
    if unavailable == nil, !inventory.endpointSlices.inNamespace(service.namespace).isEmpty {
      return .value(Self(source: .slices))
    }
    if let object = inventory.endpoints.named(service.name, in: service.namespace) {
      return .value(Self(object, of: service))
    }
    guard let unavailable else { return .value(Self(source: .slices)) }
    if inventory.endpoints.unavailable == nil { return .value(Self(source: .endpoints)) }
    // What the controllers ought to have made says nothing of what they did.
    guard service.selector != nil, !unavailable.isRefusal else { return .unavailable(unavailable) }
    if let reason = inventory.pods.unavailable { return .unavailable(reason) }
    return .value(derived(of: service, in: context))
  }

  private init(source: Source) { self.source = source }

  private init(_ slices: [EndpointSlice], of service: Service) {
    self.init(source: .slices)
    for slice in slices {
      objects.append(slice.reference)
      var hasReady = false
      for endpoint in slice.endpoints where !endpoint.addresses.isEmpty {
        let counts =
          endpoint.ready || (service.publishNotReadyAddresses && !endpoint.terminating)
        if counts { ready += 1 } else { notReady += 1 }
        hasReady = hasReady || counts
      }
      if hasReady { ports += slice.ports.map(Port.init) }
    }
  }

  private init(_ object: Endpoints, of service: Service) {
    self.init(source: .endpoints)
    objects = [object.reference]
    for subset in object.subsets {
      let published = service.publishNotReadyAddresses ? subset.notReadyAddresses.count : 0
      ready += subset.addresses.count + published
      notReady += subset.notReadyAddresses.count - published
      if !subset.addresses.isEmpty || published > 0 {
        ports += subset.ports.map(Port.init)
      }
    }
  }

  private static func derived(of service: Service, in context: CheckContext) -> Self {
    var result = Self(source: .derived)
    for pod in ServicePods.inNamespace(behind: service, in: context) {
      let counts =
        ServicePods.isReady(pod)
        || (service.publishNotReadyAddresses && pod.status?.phase == "Running")
      guard counts else {
        result.notReady += 1
        continue
      }
      result.ready += 1
      let declared = DeclaredPorts(specs: [pod.spec])
      for port in service.ports {
        guard let number = declared.number(of: port) else { continue }
        let found = Port(port, number: number)
        if !result.ports.contains(found) { result.ports.append(found) }
      }
    }
    return result
  }
}
