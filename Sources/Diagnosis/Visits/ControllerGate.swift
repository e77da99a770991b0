import KubeClient

/// Finds the Pod and the port through which an Ingress is visited.
enum ControllerGate {
  /// Which of the controller's ports.
  enum Port {
    case plain
    case secure

    /// What container ports that take the requests of Ingresses are called.
    fileprivate var names: [String] {
      switch self {
      case .plain: ["http", "web", "proxy", "http2", "http-80"]
      case .secure: ["https", "websecure", "proxy-tls", "proxy-ssl", "https-443"]
      }
    }

    /// The numbers that such ports mostly have.
    fileprivate var numbers: [Int] {
      switch self {
      case .plain: [80, 8080, 8000]
      case .secure: [443, 8443]
      }
    }

    fileprivate func usual(of known: KnownController?) -> Int? {
      switch self {
      case .plain: known?.plainPort
      case .secure: known?.securePort
      }
    }
  }

  /// The gate of a ready Pod; nil where none is known to take such requests.
  static func of(_ ingress: Ingress, _ port: Port, in context: CheckContext) -> VisitRequest.Gate? {
    let finder = ControllerFinder(ingress, in: context)
    // A class that nobody has made is served by nobody, whatever its name resembles.
    guard
      finder.ingressClass != nil || finder.known != nil
        || !context.inventory.namedControllers.isEmpty
    else { return nil }
    let ready = finder.pods(in: context).filter(ServicePods.isReady)
    // Some controllers only steer; other Pods of theirs carry the requests.
    let carriers = finder.known.map { known in ready.filter(known.carriesRequests) } ?? ready
    for pod in carriers {
      if let number = declared(port, by: pod) { return gate(pod, number) }
    }
    // One that declares where it takes TLS alone takes nothing else.
    guard let pod = carriers.first, let number = port.usual(of: finder.known),
      port == .secure || declared(.secure, by: pod) == nil
    else { return nil }
    return gate(pod, number)
  }

  private static func gate(_ pod: Pod, _ port: Int) -> VisitRequest.Gate {
    VisitRequest.Gate(namespace: pod.namespace, pod: pod.name, port: port)
  }

  /// The declared port that has the likeliest name, else the likeliest number.
  static func declared(_ port: Port, by pod: Pod) -> Int? {
    let ports = pod.spec.allContainers.flatMap(\.ports).filter { $0.protocol == "TCP" }
    let named = port.names.lazy.compactMap { name in ports.first { $0.name == name } }.first
    let numbered = port.numbers.lazy.compactMap { number in
      ports.first { $0.containerPort == number }
    }.first
    return (named ?? numbered)?.containerPort
  }
}
