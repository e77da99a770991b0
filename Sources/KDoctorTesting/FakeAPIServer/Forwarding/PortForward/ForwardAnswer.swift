/// Answers `pods/portforward` as API server, kubelet and containerd do, one after the other.
struct ForwardAnswer: Sendable {
  var request: APIRequest
  var info: RequestInfo
  var objects: ClusterObjects
  var network: RecordedNetwork
  /// Whether the user may also `create` what was asked for with `get`; nil where that is not asked.
  var mayCreate: Bool?
  var fault: Fault.Action?

  /// The way to the ports, or the refusal of the first that has something against it.
  func answer() -> Answer {
    let ports: [Int]
    switch askedPorts() {
    case .success(let numbers): ports = numbers
    case .failure(let error): return StatusAnswer.badRequest(error.message).answer
    }
    // RBAC names no verb here.
    if mayCreate == false { return StatusAnswer.forbidden(info, reason: "").answer }
    guard let node = objects.node("pods", info.namespace, info.name) else {
      return StatusAnswer.notFound(info).answer
    }
    let pod = ForwardedPod(node)
    guard let nodeName = pod.nodeName else {
      return StatusAnswer.badRequest("pod \(info.name) does not have a host assigned").answer
    }
    let kubelet = Kubelet(nodeName, objects, podsHostIP: pod.hostIP)
    if let message = kubelet.unknownAddress { return StatusAnswer.plainError(message).answer }
    guard WebSocketHandshake.isUpgrade(request) else {
      return StatusAnswer.badRequest("Upgrade request required").answer
    }
    if fault == .kubeletDown || kubelet.isSilent {
      return StatusAnswer.plainError("error dialing backend: \(kubelet.refused)").answer
    }
    return kubeletAnswer(pod, ports)
  }

  private func askedPorts() -> Result<[Int], SelectorError> {
    var ports: [Int] = []
    for text in request.query.filter({ $0.name == "ports" }).flatMap({
      $0.value.split(separator: ",", omittingEmptySubsequences: false)
    }) {
      guard let port = UInt16(text) else {
        return .failure(
          SelectorError(
            message: "cannot convert to []int32: strconv.ParseUint: parsing "
              + "\(GoText.quoted(String(text))): invalid syntax"))
      }
      ports.append(Int(port))
    }
    return .success(ports)
  }

  /// What the kubelet says, which comes through as it is.
  private func kubeletAnswer(_ pod: ForwardedPod, _ ports: [Int]) -> Answer {
    if ports.isEmpty { return Self.plain(400, #"query parameter "port" is required"#) }
    if ports.contains(0) { return Self.plain(400, #"port "0" must be > 0"#) }
    if fault == .podGone { return Self.plain(404, "pod does not exist") }
    guard pod.hasSandbox else {
      return Self.plain(500, "pod not found (\"\(info.name)_\(info.namespace)\")")
    }
    do {
      let handshake = try WebSocketHandshake(request)
      var plan = ForwardPlan(
        ports: ports.map { port(pod, $0) }, codec: handshake.codec, accept: handshake.accept,
        subprotocol: handshake.subprotocol)
      if case .forwardError(_, let staysOpen) = fault { plan.staysOpen = staysOpen }
      return Answer(status: 101, headers: [], body: .forward(plan))
    } catch {
      return Self.plain(error.status, error.text)
    }
  }

  private func port(_ pod: ForwardedPod, _ number: Int) -> ForwardPlan.Port {
    let place = PodPlace(namespace: info.namespace, pod: info.name, port: number)
    if case .forwardError(let text, _) = fault {
      return .init(place: place, outcome: .failure(ForwardError(message: text)))
    }
    let behaviour =
      network.behaviour(of: info.name, in: info.namespace, port: number)
      ?? (pod.declaredPorts.contains(number) ? network.declaredPorts : .closed)
    let outcome: Result<PortBehaviour, ForwardError> =
      switch behaviour.dialled(from: .inside) {
      case .connected(let behaviour): .success(behaviour)
      case .failed(let text): .failure(ForwardError(message: text))
      case .refused, .timedOut: .failure(ForwardError(message: pod.refusal(port: number)))
      }
    return .init(place: place, outcome: outcome)
  }

  private static func plain(_ status: Int, _ text: String) -> Answer {
    .text(status, text, type: "text/plain; charset=utf-8")
  }
}
