extension LiveReader {
  /// Sends one GET to an application through the API server's Service proxy. The API server picks a
  /// ready endpoint and connects to the Pod's own address. Redirects are not followed.
  ///
  /// - Parameters:
  ///   - scheme: what the application speaks on the port; the API server does not check its
  ///     certificate.
  ///   - port: a number or a name of the Service's ports.
  ///   - path: with its query; what cannot stand in a URL is escaped.
  ///   - time: the longest wait for the whole answer, unless the walk ends before.
  /// - Throws: why the request did not get as far as the proxy, or brought no answer in time. What
  ///   the proxy itself answers is not that: see ``ServiceProxyAnswer/problem``.
  public func proxy(
    service: String, namespace: String, scheme: ServerAddress.Scheme = .http, port: String,
    path: String = "/", within time: Duration
  ) async throws(VisitFailure) -> ServiceProxyAnswer {
    let request = APIRequest.serviceProxy(
      service: service, namespace: namespace, isTLS: scheme == .https, port: port, path: path)
    do {
      return try await client.proxied(
        request, to: service, until: client.deadline(within: time))
    } catch {
      throw VisitFailure(client.failed(error), request)
    }
  }
}
