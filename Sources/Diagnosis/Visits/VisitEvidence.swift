import KubeClient

/// Visits as evidence: who was visited, what was sent, what came of it, and how to do it by hand.
enum VisitEvidence {
  /// A port-forward to a Pod.
  static func of(_ pod: Pod, port: Int, _ result: VisitResult) -> Evidence {
    Evidence(
      .probe, pod.reference, path: "port-forward \(port)", value: value(of: result),
      text: result.message, command: ShellCommand.portForward(pod.reference, port: port),
      sent: result.sent)
  }

  /// A visit through the Service proxy.
  static func of(_ service: Service, port: ServicePort, _ result: VisitResult) -> Evidence {
    Evidence(
      .probe, service.reference, path: "proxy \(port.port)", value: value(of: result),
      text: result.message, command: ShellCommand.proxy(service, port: port.port),
      sent: result.sent)
  }

  /// A visit from inside the cluster to a Service's own address.
  static func of(
    addressOf service: Service, port: ServicePort, _ result: VisitResult
  ) -> Evidence {
    let place = endpoint(service.clusterIP ?? "", port.port)
    return Evidence(
      .probe, service.reference, path: "ClusterIP \(place)", value: value(of: result),
      text: result.message, command: ShellCommand.fetchInside(place), sent: result.sent)
  }

  /// A visit from inside the cluster to a Pod's own address.
  static func of(addressOf pod: Pod, port: Int, _ result: VisitResult) -> Evidence {
    let place = endpoint(pod.status?.podIP ?? "", port)
    return Evidence(
      .probe, pod.reference, path: "podIP \(place)", value: value(of: result),
      text: result.message, command: ShellCommand.fetchInside(place), sent: result.sent)
  }

  /// What the cluster DNS says of a Service's name.
  static func of(nameOf service: Service, _ result: VisitResult) -> Evidence {
    let name = "\(service.name).\(service.namespace).svc"
    // The server was asked for the whole name; BusyBox' nslookup does not add the domain by itself.
    let asked = (result.sent ?? "").split(separator: " ").first { $0.hasPrefix("\(name).") }
    let whole = asked.map { $0.hasSuffix(".") ? $0.dropLast() : $0 } ?? "\(name).cluster.local"
    let addresses = result.addresses.joined(separator: ", ")
    return Evidence(
      .probe, service.reference, path: "DNS \(name)",
      value: addresses.isEmpty ? nil : addresses, text: result.message,
      command: ShellCommand.resolveInside(String(whole)), sent: result.sent)
  }

  /// An address and a port; an IPv6 address stands in brackets.
  static func endpoint(_ address: String, _ port: Int) -> String {
    address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)"
  }

  /// What answered in a few words: `HTTP 200`, `connection refused`; nil where the message says it all.
  static func value(of result: VisitResult) -> String? {
    if let status = result.status { return "HTTP \(status)" }
    if result.isRefused { return "connection refused" }
    return result.isConnected ? "connected" : nil
  }
}
