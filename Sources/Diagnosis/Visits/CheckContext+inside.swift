import KubeClient

/// The visits that only somebody inside the cluster can make.
extension CheckContext {
  /// Where they come from; nil where nobody has made any, or there is nothing to visit.
  var vantage: Vantage? {
    inventory.cluster.isManifestOnly ? nil : inventory.cluster.vantage
  }

  /// The Pod that they come from: `NAMESPACE/NAME`; nil where it is not known.
  var vantageName: String? {
    guard let vantage, let pod = vantage.pod, !vantage.namespace.isEmpty else { return nil }
    return "\(vantage.namespace)/\(pod)"
  }

  /// Asks the cluster DNS for a Service's name.
  ///
  /// - Parameter expected: the addresses that it should have; empty where any will do.
  func visitName(of service: Service, expecting expected: [String]) async -> Reading<VisitResult> {
    let place = Visit.Place.clusterDNS(namespace: service.namespace, name: service.name)
    let host = "\(service.name).\(service.namespace).svc"
    return await reader.visit(Visit(place, VisitRequest(host: host, addresses: expected)))
  }

  /// Visits a port of a Service at its own address.
  func visitAddress(of service: Service, port: ServicePort) async -> Reading<VisitResult> {
    let place = Visit.Place.clusterIP(
      namespace: service.namespace, name: service.name, port: port.port)
    var request = request(of: port, service)
    request.host = "\(service.name).\(service.namespace).svc"
    request.addresses = [service.clusterIP].compactMap { $0 }
    return await reader.visit(Visit(place, request))
  }

  /// Visits a port of a Pod at its own address.
  func visitAddress(of pod: Pod, port: Int) async -> Reading<VisitResult> {
    let place = Visit.Place.podIP(namespace: pod.namespace, name: pod.name, port: port)
    var request = PortRequest.of(port, in: pod, services: services(of: pod))
    request.addresses = pod.status?.addresses ?? []
    return await reader.visit(Visit(place, request))
  }
}
