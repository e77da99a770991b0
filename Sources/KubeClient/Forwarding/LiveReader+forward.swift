extension LiveReader {
  /// Opens a port-forward into a Pod.
  ///
  /// Returns when each port is either connected inside the Pod or has a problem, or when half of the
  /// time has passed without word of that; nothing has been sent to the application by then.
  ///
  /// - Parameters:
  ///   - ports: from 1 to 65535, at most 127; each once.
  ///   - time: the longest wait for all that, unless the walk ends before.
  /// - Throws: why there is no port-forward at all. A port without anybody behind it is not that:
  ///   see ``PortForward/problem(of:)``.
  public func forward(
    pod: String, namespace: String, ports: [Int], within time: Duration
  ) async throws(VisitFailure) -> PortForward {
    let request = APIRequest.portForward(pod: pod, namespace: namespace, ports: ports)
    guard Set(ports).count == ports.count, 1...127 ~= ports.count,
      ports.allSatisfy({ 1...65535 ~= $0 })
    else {
      let listed = ports.map(String.init).joined(separator: ", ")
      throw VisitFailure(RequestFailure(.refused, "these are no ports: \(listed)"), request)
    }
    do {
      return try await client.forward(request, ports: ports, until: client.deadline(within: time))
    } catch {
      throw VisitFailure(client.failed(error), request)
    }
  }
}
