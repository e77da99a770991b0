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

  /// What answered in a few words: `HTTP 200`, `connection refused`; nil where the message says it all.
  static func value(of result: VisitResult) -> String? {
    if let status = result.status { return "HTTP \(status)" }
    if result.isRefused { return "connection refused" }
    return result.isConnected ? "connected" : nil
  }
}
