extension APIRequest {
  /// The upgrade to a port-forward.
  static func portForward(pod: String, namespace: String, ports: [Int]) -> Self {
    var request = object(.pod, name: pod, namespace: namespace)
    request.resource = "pods/portforward"
    request.path += "/portforward"
    request.accept = anything
    request.query = ports.map { Parameter(name: "ports", value: "\($0)") }
    return request
  }

  /// A request to an application by way of the API server's Service proxy.
  ///
  /// - Parameters:
  ///   - port: a number or a name.
  ///   - path: as the application is to see it, with its query.
  static func serviceProxy(
    service: String, namespace: String, isTLS: Bool, port: String, path: String
  ) -> Self {
    var request = object(.service, name: service, namespace: namespace)
    let name = PercentEncoding.encode(service)
    let end = "\(isTLS ? "https:" : "")\(name):\(PercentEncoding.encode(port))"
    request.resource = "services/proxy"
    request.path = String(request.path.dropLast(name.utf8.count)) + end + "/proxy"
    request.path += ApplicationPath(path).target
    request.accept = anything
    return request
  }

  private static let anything = "*/*"
}
