extension RequestFailure {
  /// What the failure says about the way to the server, where nothing better is known.
  func connectionProblem(server: String) -> ConnectionProblem {
    ConnectionProblem(place: server, problem: words, advice: advice)
  }

  /// The same failure, with what was found out about its cause.
  func explained(by found: ConnectionProblem) -> Self {
    var failure = self
    failure.words = found.problem
    failure.problem = found
    return failure
  }

  private var advice: String? {
    switch kind {
    case .unconnected, .unreachable, .stalled, .late, .lost:
      "check that the server is up, that a VPN it needs is on, and with `kdoctor status` that this"
        + " is the right context"
    case .unauthorized:
      "log in again or get a new kubeconfig; `kdoctor status` says who asks"
    case .malformed: "try again; if it stays so, look for what changes answers on the way"
    case .foreign:
      "check the server's address in the kubeconfig; a gateway or login page may stand before it"
    case .notUpgraded:
      "let WebSockets through the proxies and gateways between here and the API server"
    case .insecure, .untrusted: "check the certificate authority in the kubeconfig"
    default: nil
    }
  }
}
