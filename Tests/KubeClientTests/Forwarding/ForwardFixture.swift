import KubeClient
import NIOSSL

/// Runs a test against a server that is asked for port-forwards.
func withForwarding<Result>(
  _ change: (inout ClusterConnection) -> Void = { _ in }, limits: RequestLimits = quick,
  tls: NIOSSLContext? = nil,
  answer: @escaping @Sendable (ForwardServer.Request, Int) -> ForwardServer.Answer,
  test: (LiveReader, ForwardServer) async throws -> Result
) async throws -> Result {
  let server = try await ForwardServer.start(tls: tls, answer: answer)
  var connection = ClusterConnection(
    name: "test",
    server: ServerAddress(
      scheme: tls == nil ? .http : .https, host: "127.0.0.1", port: server.port))
  change(&connection)
  let reader = LiveReader(connection, limits: limits, userAgent: "kdoctor/test")
  do {
    let result = try await test(reader, server)
    await reader.shutdown()
    try await server.stop()
    return result
  } catch {
    await reader.shutdown()
    try await server.stop()
    throw error
  }
}

/// Runs a test against a server that grants every port-forward and then does so.
func withForward<Result>(
  ports: [Int] = [80], _ steps: [ForwardStep],
  test: (PortForward, ForwardServer) async throws -> Result
) async throws -> Result {
  try await withForwarding { _, _ in
    .upgrade(protocols: ForwardServer.v4, steps)
  } test: { reader, server in
    let forward = try await reader.forward(
      pod: "shop-1", namespace: "shop", ports: ports, within: .seconds(60))
    let result = try await test(forward, server)
    await forward.close()
    return result
  }
}
