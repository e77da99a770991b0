/// The network of a recording.
extension RecordedNetwork {
  /// Makes out what listened where when a recording's visits were made.
  ///
  /// What a port-forward reached and the Service proxy did not listens on 127.0.0.1 alone, or is
  /// filtered where the proxy ran into a timeout.
  init(_ visits: RecordedVisits, _ objects: ClusterObjects) {
    self.init()
    let pods = objects.nodes("pods")
    for visit in visits.podPortForward ?? [] {
      let namespace = visit.namespace ?? Self.namespace(of: visit.pod, among: pods)
      listen(Self.behaviour(visit), on: visit.port, of: visit.pod, in: namespace)
    }
    let services = objects.nodes("services")
    for visit in visits.serviceProxy ?? [] {
      let namespace = visit.namespace ?? Self.namespace(of: visit.service, among: services)
      take(visit, namespace, objects)
    }
    takeControllers(visits.ingressControllerPortForward ?? [], pods)
  }

  private mutating func take(
    _ visit: RecordedVisits.ServiceVisit, _ namespace: String, _ objects: ClusterObjects
  ) {
    let failure = visit.message.flatMap(DialFailure.init)
    if let failure {
      remember(
        address: failure.address, of: visit.service, in: namespace, port: String(visit.port))
    }
    let service = objects.node("services", namespace, visit.service)
    let name =
      (service?["spec"]?["ports"]?.items ?? [])
      .first { $0["port"] == .int(visit.port) }?["name"]?.text ?? ""
    let endpoints = ServiceEndpoints(of: visit.service, in: namespace, objects)
    for subset in endpoints?.subsets ?? [] {
      for port in subset.ports where port.name == name {
        for pod in subset.addresses.compactMap(\.pod) {
          adjust(pod, namespace, port.number, visit.status, failure)
        }
      }
    }
  }

  /// Reconciles what is known of a port with what a visit through the Service proxy says.
  private mutating func adjust(
    _ pod: String, _ namespace: String, _ port: Int, _ status: Int?, _ failure: DialFailure?
  ) {
    let known = behaviour(of: pod, in: namespace, port: port)
    switch (failure?.isTimeout, known) {
    case (true?, let known):
      listen(.filtered(of: known ?? .closed), on: port, of: pod, in: namespace)
    case (false?, let known?):
      guard known.dialled(from: .outside) != .refused else { return }
      listen(.localhostOnly(of: known), on: port, of: pod, in: namespace)
    case (nil, nil):
      if let status, status != 503 {
        listen(Self.application(status), on: port, of: pod, in: namespace)
      }
    default: break
    }
  }

  private mutating func takeControllers(
    _ visits: [RecordedVisits.IngressVisit], _ pods: [JSONNode]
  ) {
    let controllers = pods.filter {
      $0["metadata"]?["labels"]?["app.kubernetes.io/name"]?.text == "ingress-nginx"
    }.compactMap { $0["metadata"]?["name"]?.text }
    for name in Set(controllers + visits.compactMap(\.controllerPod)).sorted() {
      let routes = visits.filter { $0.controllerPod == name }.compactMap { visit in
        visit.status.map {
          HostRoute(
            host: visit.host ?? "", path: visit.path ?? "/", Self.application($0))
        }
      }
      let namespace = Self.namespace(of: name, among: pods)
      let ports = Set(visits.filter { $0.controllerPod == name }.map(\.port)).union([80])
      for port in ports { listen(.routes(routes), on: port, of: name, in: namespace) }
      let certificate = ApplicationCertificate(
        names: ["ingress.local"], kind: .unknownAuthority, protocols: ["http/1.1"])
      listen(.tls(certificate, of: .routes(routes)), on: 443, of: name, in: namespace)
    }
  }

  private static func behaviour(_ visit: RecordedVisits.PodVisit) -> PortBehaviour {
    if let status = visit.status { return application(status) }
    return switch visit.error {
    case "EOF": .hangsUp
    case let text?: .failsForward(text)
    case nil: .closed
    }
  }

  /// The web server of the recordings.
  static func application(_ status: Int) -> PortBehaviour {
    switch status {
    case 200:
      .http(
        200,
        headers: [
          "Accept-Ranges": "bytes", "Content-Type": "text/html", "ETag": "\"0-1b\"",
          "Last-Modified": "Thu, 01 Jan 1970 00:00:00 GMT",
        ], body: "<h1>Welcome to nginx!</h1>\n")
    case 300..<400:
      .http(status, headers: ["Location": "/elsewhere"], body: "")
    default:
      .http(status, headers: ["Content-Type": "text/html"], body: "<h1>\(status)</h1>\n")
    }
  }

  private static func namespace(of name: String, among objects: [JSONNode]) -> String {
    let found = objects.first { $0["metadata"]?["name"]?.text == name }
    return found?["metadata"]?["namespace"]?.text ?? "default"
  }

  /// What the API server says where it cannot connect to an endpoint.
  private struct DialFailure {
    var address: String
    var isTimeout: Bool

    init?(_ message: String) {
      guard
        let match = message.firstMatch(
          of: /dial tcp (\S+): (connect: connection refused|i\/o timeout)/)
      else { return nil }
      address = String(match.1)
      isTimeout = match.2 == "i/o timeout"
    }
  }
}
