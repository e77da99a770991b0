import KubeClient

/// What a visit through a Service, or to a Pod, says about reachability.
enum ServiceVisit: Sendable {
  /// Something answered, whatever it said.
  case reached(VisitResult)
  /// Nothing did; the message is the cluster's.
  case failed(VisitResult, message: String)
  /// Nobody tried.
  case unknown(Unavailable)

  /// Whether something answered.
  var isReached: Bool { if case .reached = self { true } else { false } }
  /// Whether nothing did.
  var isFailed: Bool { if case .failed = self { true } else { false } }
  /// Why it failed.
  var message: String? { if case .failed(_, let message) = self { message } else { nil } }
  /// Whether the address refused the connection, which is proof that nothing listens there.
  var isRefused: Bool { if case .failed(let result, _) = self { result.isRefused } else { false } }

  /// Whether requests to the Service are answered; nil where a server said nothing or not in HTTP,
  /// and where the API server was kept from asking, which others need not be.
  var serves: Bool? {
    switch self {
    case .unknown: nil
    case .failed: isRefused || saysNoEndpoints ? false : nil
    case .reached(let result):
      Self.spoken.contains(where: (result.message ?? "").contains) || result.status == nil
        ? nil : result.isAnswer
    }
  }

  /// Texts of a server that speaks, only not HTTP, or that speaks it slowly.
  private static let spoken = [
    "malformed HTTP", "malformed MIME", "EOF", "server gave HTTP response to HTTPS client",
    "tls: first record does not look like a TLS handshake", "connection reset", "broken pipe",
    "timeout awaiting response headers", "transport connection broken", "certificate",
  ]
  /// Texts of the API server that never came from the application.
  private static let refusals = [
    "error trying to reach service", "no endpoints available", "connection refused", "timeout",
    "timed out", "deadline exceeded", "no route to host", "unreachable",
  ]

  /// Judges an answer of the API server's Service proxy.
  init(proxied reading: Reading<VisitResult>, service: Service) {
    guard let result = reading.value else {
      self = .unknown(reading.unavailable ?? Self.notSent("services/proxy", in: service.namespace))
      return
    }
    let message = result.message ?? ""
    if result.status == 403, message.contains("is forbidden") {
      self = .unknown(
        Unavailable(
          .forbidden, verb: "get", resource: "services/proxy", namespace: service.namespace))
    } else if Self.spoken.contains(where: message.contains) {
      self = .reached(result)
    } else if result.status == nil || Self.saysNobody(result, message) {
      self = .failed(result, message: message.isEmpty ? Self.text(of: result) : message)
    } else {
      self = .reached(result)
    }
  }

  /// Judges an answer of a port-forward to a Pod.
  init(forwarded reading: Reading<VisitResult>, pod: Pod) {
    guard let result = reading.value else {
      self = .unknown(reading.unavailable ?? Self.notSent("pods/portforward", in: pod.namespace))
      return
    }
    let message = result.message ?? ""
    if result.status != nil || result.isConnected || Self.spoken.contains(where: message.contains) {
      self = .reached(result)
    } else if message.contains("refused") || message.contains("network namespace")
      || Self.refusals.contains(where: message.contains)
    {
      self = .failed(result, message: message)
    } else {
      self = .unknown(Self.notSent("pods/portforward", in: pod.namespace))
    }
  }

  /// Whether the API server says that it reached nobody; below 500 that is the Service that has no
  /// endpoints object alone, everything else comes from the application.
  private static func saysNobody(_ result: VisitResult, _ message: String) -> Bool {
    if let status = result.status, status < 500 {
      return message.hasPrefix("services \"") && message.contains("not found")
    }
    return refusals.contains(where: message.contains)
  }

  /// Whether a failure says that there are no endpoints at all.
  var saysNoEndpoints: Bool {
    guard let message else { return false }
    return message.contains("no endpoints available")
      || message.hasPrefix("services \"") && message.contains("not found")
  }

  private static func notSent(_ resource: String, in namespace: String) -> Unavailable {
    Unavailable(.notSent, verb: "get", resource: resource, namespace: namespace)
  }

  /// `HTTP 200`, else the message.
  static func text(of result: VisitResult) -> String {
    result.status.map { "HTTP \($0)" } ?? result.message ?? ""
  }
}

extension ServiceVisit {
  /// A visit through one port of a Service.
  struct OfPort: Sendable {
    var port: ServicePort
    var visit: ServiceVisit

    /// Evidence of the visit; none where nobody tried.
    func evidence(of service: Service) -> [Evidence] {
      let result: VisitResult
      switch visit {
      case .reached(let answer), .failed(let answer, _): result = answer
      case .unknown: return []
      }
      return [VisitEvidence.of(service, port: port, result)]
    }
  }

  /// Visits every TCP port of a Service, in declared order.
  static func all(of service: Service, in context: CheckContext) async -> [OfPort] {
    var visits: [OfPort] = []
    for port in service.ports where port.protocol == "TCP" {
      let reading = await context.visit(service, port: port)
      var visit = ServiceVisit(proxied: reading, service: service)
      if let silence = await silence(behind: service, port: port, visit, in: context) {
        visit = .reached(silence)
      }
      visits.append(OfPort(port: port, visit: visit))
    }
    return visits
  }

  /// What a Pod has answered that takes connections and says nothing to a request, as servers do that
  /// wait for another language: through the Service it then keeps everybody waiting too. Nil where
  /// that does not explain the failure.
  private static func silence(
    behind service: Service, port: ServicePort, _ visit: ServiceVisit, in context: CheckContext
  ) async -> VisitResult? {
    guard case .failed(let result, let message) = visit, context.reader.sendsVisits,
      !message.contains("dial tcp"), message.contains("time"),
      let number = DeclaredPorts(behind: service, in: context).number(of: port)
    else { return nil }
    for pod in ServicePods.behind(service, in: context) where context.leavesOut(pod) == nil {
      guard case .value(let answer) = await context.visit(pod, port: number) else { continue }
      return answer.isConnected && answer.status == nil ? result : nil
    }
    return nil
  }

  /// The first port whose visit failed; nil where none did.
  static func firstFailed(of service: Service, in context: CheckContext) async -> OfPort? {
    await all(of: service, in: context).first { $0.visit.isFailed }
  }

  /// Visits the Pod whose address the Service's error names; where that says nothing, a few others
  /// of those behind the Service.
  static func pods(
    behind service: Service, port: Int, in context: CheckContext, naming message: String?
  ) async -> [(pod: Pod, visit: ServiceVisit)] {
    let pods = ServicePods.behind(service, in: context)
    let named = pods.filter { pod in
      guard let address = pod.status?.podIP, !address.isEmpty, let message else { return false }
      return message.contains(" \(address):") || message.contains("[\(address)]:")
    }
    let answers = await visit(named, port: port, in: context)
    if answers.contains(where: { $0.visit.isReached || $0.visit.isFailed }) { return answers }
    let others = pods.filter { pod in !named.contains { $0.name == pod.name } }
    let visited =
      context.reader.sendsVisits ? others.filter { context.leavesOut($0) == nil } : others
    return await answers + visit(Array(visited.prefix(3)), port: port, in: context)
  }

  private static func visit(
    _ pods: [Pod], port: Int, in context: CheckContext
  ) async -> [(pod: Pod, visit: ServiceVisit)] {
    var visits: [(pod: Pod, visit: ServiceVisit)] = []
    for pod in pods {
      let reading = await context.visit(pod, port: port)
      visits.append((pod, ServiceVisit(forwarded: reading, pod: pod)))
    }
    return visits
  }
}
