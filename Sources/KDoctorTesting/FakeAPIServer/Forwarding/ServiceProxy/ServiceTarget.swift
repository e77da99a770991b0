/// Chooses the endpoint that a request to a Service is sent to, as the API server does: by the
/// Endpoints, and never through the Service's own address.
struct ServiceTarget: Sendable {
  var info: RequestInfo
  var objects: ClusterObjects
  var network: RecordedNetwork
  /// Whether an address counts only where there is a Pod of it; not where the recording's account
  /// could not read Pods.
  var checksPods: Bool

  struct Endpoint: Sendable, Hashable {
    var ip: String
    var place: PodPlace
  }

  /// The endpoint, or what the API server says instead.
  ///
  /// - Throws: ``StatusAnswer``
  func endpoint(_ reference: ServiceReference) throws(StatusAnswer) -> Endpoint {
    var named = info
    named.name = reference.name
    var portName = reference.port
    if let number = Int(reference.port) {
      guard let service = objects.node("services", info.namespace, reference.name) else {
        throw .notFound(named)
      }
      let port = (service["spec"]?["ports"]?.items ?? []).first { $0["port"] == .int(number) }
      guard let port else {
        throw .unavailable("no service port \(number) found for service \"\(reference.name)\"")
      }
      portName = port["name"]?.text ?? ""
    }
    // Endpoints that are missing are reported in the words of the resource that was asked for.
    guard
      let endpoints = ServiceEndpoints(of: reference.name, in: info.namespace, objects)
    else { throw .notFound(named) }
    let sent = network.address(of: reference.name, in: info.namespace, port: reference.port)
    let candidates = endpoints.subsets.flatMap { subset in
      subset.ports.filter { $0.name == portName }.flatMap { port in
        subset.addresses.compactMap { endpoint($0, port.number, sent: sent) }
      }
    }
    // The real server chooses by lot; here the same request always gets the same answer.
    if let chosen = candidates.first(where: { $0.text == sent }) ?? candidates.first {
      return chosen
    }
    let label = endpoints.subsets.isEmpty ? reference.name : info.name
    throw .unavailable("no endpoints available for service \"\(label)\"")
  }

  private func endpoint(
    _ address: ServiceEndpoints.Address, _ port: Int, sent: String?
  ) -> Endpoint? {
    guard let name = address.pod, address.podNamespace == info.namespace else { return nil }
    let endpoint = Endpoint(
      ip: address.ip, place: PodPlace(namespace: info.namespace, pod: name, port: port))
    // An address that comes and goes was there when the recording's visit was made.
    guard address.isReady || endpoint.text == sent else { return nil }
    guard checksPods else { return endpoint }
    guard let pod = objects.node("pods", info.namespace, name) else { return nil }
    let addresses = (pod["status"]?["podIPs"]?.items ?? []).compactMap { $0["ip"]?.text }
    return addresses.contains(address.ip) ? endpoint : nil
  }
}

extension ServiceTarget.Endpoint {
  /// For example `10.244.0.70:80` or `[fd00::1]:80`.
  var text: String {
    ip.contains(":") ? "[\(ip)]:\(place.port)" : "\(ip):\(place.port)"
  }
}
