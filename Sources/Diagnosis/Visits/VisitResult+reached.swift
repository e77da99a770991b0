import KubeClient

extension VisitResult {
  /// Whether something listens there. A server that speaks no HTTP answers a request with garbage or
  /// silence after a connection that worked.
  var isReached: Bool {
    if status != nil || isConnected { return true }
    guard let message = message?.lowercased() else { return true }
    let refusals = [
      "connection refused", "failed to connect", "no route to host", "network is unreachable",
      "network namespace", "not running", "i/o timeout", "timed out", "no such host",
      "error dialing backend",
    ]
    return !refusals.contains { message.contains($0) }
  }

  /// Whether the connection was turned away.
  ///
  /// A kubelet that turns the API server away says nothing of the application.
  var isRefused: Bool {
    guard let message = message?.lowercased() else { return false }
    return message.contains("connection refused") && !message.contains("error dialing backend")
  }
}
