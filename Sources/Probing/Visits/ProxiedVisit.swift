import KubeClient

/// A visit through the API server's Service proxy.
struct ProxiedVisit {
  var live: LiveReader
  var limits: VisitLimits

  /// Sends the request to a port of a Service. The API server names the host itself.
  func send(
    _ request: VisitRequest, service: String, namespace: String, port: Int
  ) async -> Reading<VisitResult> {
    var sent = request.sendable(host: "")
    sent.host = ""
    do {
      let answer = try await live.proxy(
        service: service, namespace: namespace, scheme: request.scheme == .https ? .https : .http,
        port: String(port), path: request.path, within: limits.time)
      return .value(Self.result(of: answer, to: sent))
    } catch {
      // The API server tries for longer than a visit lasts.
      guard error.kind == .timedOut else { return ForwardedVisit.judged(error) }
      let seconds = limits.time.components.seconds
      return .value(
        VisitResult(
          status: nil, message: "timed out: no answer within \(seconds) s", sent: sent.text))
    }
  }

  static func result(of answer: ServiceProxyAnswer, to request: VisitRequest) -> VisitResult {
    var result = VisitResult(
      status: answer.status, message: answer.problem?.text, sent: request.text)
    if let problem = answer.problem {
      switch problem.kind {
      case .notTLS: result.speaks = .plain
      case .notHTTP where problem.text.contains(#"\x15\x03"#): result.speaks = .tls
      default: break
      }
    } else {
      let seen = VisitAnswer(status: answer.status, location: answer.location, body: answer.body)
      let judged = seen.result(of: request, farewell: nil, limits: VisitLimits())
      result.speaks = judged.speaks
      result.location = judged.location
    }
    return result
  }
}
