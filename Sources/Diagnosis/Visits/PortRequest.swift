import KubeClient

/// What to ask a port of a Pod for: what its readiness probe asks, else `/`.
enum PortRequest {
  /// The request to a port.
  ///
  /// - Parameter services: the Services' ports that may lead there.
  static func of(
    _ number: Int, in pod: Pod, services: [(Service, ServicePort)]
  ) -> VisitRequest {
    let declared = pod.spec.allContainers.flatMap(\.ports)
    let names = Set(declared.filter { $0.containerPort == number }.compactMap(\.name))
    func isMeant(_ port: IntOrString) -> Bool {
      switch port {
      case .int(let other): other == number
      case .string(let name): names.contains(name)
      }
    }
    let probes = pod.spec.containers.compactMap { $0.readinessProbe?.httpGet }
    if let probe = probes.first(where: { $0.port.map(isMeant) ?? false }) {
      return VisitRequest(
        scheme: probe.scheme.uppercased() == "HTTPS" ? .https : .http,
        path: probe.path.hasPrefix("/") ? probe.path : "/" + probe.path)
    }
    let isSecure =
      names.contains(where: isSecureName)
      || services.contains { isMeant($0.1.target) && self.isSecure($0.1) }
    return VisitRequest(scheme: isSecure ? .https : .http)
  }

  /// Whether a Service's port is declared to speak TLS.
  static func isSecure(_ port: ServicePort) -> Bool {
    if let app = port.appProtocol?.lowercased() {
      return ["https", "tls", "wss", "kubernetes.io/wss"].contains(app)
    }
    return port.name.map(isSecureName) ?? false
  }

  private static func isSecureName(_ name: String) -> Bool {
    name == "https" || name.hasPrefix("https-") || name.hasSuffix("-https")
  }
}
