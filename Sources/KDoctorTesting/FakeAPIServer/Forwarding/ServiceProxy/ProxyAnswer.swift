/// Answers `services/proxy`.
struct ProxyAnswer: Sendable {
  /// What concerns one connection only, or the API server alone.
  private static let withheld: Set<String> = [
    "authorization", "connection", "host", "keep-alive", "proxy-authenticate",
    "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade", "impersonate-user",
    "impersonate-group", "impersonate-uid",
  ]

  var request: APIRequest
  var info: RequestInfo
  var objects: ClusterObjects
  var network: RecordedNetwork
  var checksPods: Bool

  /// The way to the application, or why there is none.
  func answer() -> Answer {
    guard let reference = ServiceReference(info.name) else {
      let name = GoText.quoted(info.name)
      return StatusAnswer.badRequest("invalid service request \(name)").answer
    }
    let target = ServiceTarget(
      info: info, objects: objects, network: network, checksPods: checksPods)
    do {
      let endpoint = try target.endpoint(reference)
      return request.rawPath.hasSuffix("/proxy") ? withSlash() : answer(reference, endpoint)
    } catch {
      return error.answer
    }
  }

  private func answer(
    _ reference: ServiceReference, _ endpoint: ServiceTarget.Endpoint
  ) -> Answer {
    let place = endpoint.place
    let behaviour =
      network.behaviour(of: place.pod, in: place.namespace, port: place.port)
      ?? declared(place)
    let outcome = behaviour.dialled(from: .outside)
    let dial = "error trying to reach service: dial tcp \(endpoint.text):"
    switch outcome {
    case .refused, .failed:
      return StatusAnswer.unavailable("\(dial) connect: connection refused").answer
    case .timedOut: return StatusAnswer.unavailable("\(dial) i/o timeout").answer
    case .connected(let behaviour):
      return Answer(
        status: 200, headers: [], body: .proxy(plan(reference, endpoint, behaviour)))
    }
  }

  private func plan(
    _ reference: ServiceReference, _ endpoint: ServiceTarget.Endpoint, _ behaviour: PortBehaviour
  ) -> ProxyPlan {
    let host = request.headers["host"] ?? ""
    // The first seven elements say which Service is meant; the eighth is `proxy`.
    let elements = request.rawPath.split(separator: "/", omittingEmptySubsequences: false)
    let prefix = elements.prefix(8).joined(separator: "/")
    let path = "/" + elements.dropFirst(8).joined(separator: "/")
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    var headers: [(name: String, value: String)] = [("Host", host)]
    headers += request.headers.filter { !Self.withheld.contains($0.key) }
      .sorted { $0.key < $1.key }.map { (Self.spelled($0.key), $0.value) }
    if request.headers["accept-encoding"] == nil { headers.append(("Accept-Encoding", "gzip")) }
    headers += [("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Uri", prefix + path)]
    return ProxyPlan(
      place: endpoint.place, usesTLS: reference.scheme == "https", behaviour: behaviour,
      target: path + query, method: request.method, headers: headers,
      rewriter: LocationRewriter(prefix: prefix, endpoint: endpoint.text, host: host))
  }

  private func declared(_ place: PodPlace) -> PortBehaviour {
    let pod = objects.node("pods", place.namespace, place.pod).map { ForwardedPod($0) }
    return pod?.declaredPorts.contains(place.port) == true ? network.declaredPorts : .closed
  }

  /// Sends the client to the same path with a slash at its end, so that relative links work.
  private func withSlash() -> Answer {
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    return Answer(
      status: 301, headers: [("Location", "\(request.rawPath)/\(query)")], body: .bytes([]))
  }

  /// A header's name as Go writes it, for example `User-Agent`.
  private static func spelled(_ name: String) -> String {
    name.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
  }
}
