import Foundation
import KubeClient

/// Limits for tests: few attempts, and time enough on a busy machine.
let quick = RequestLimits(
  connect: .seconds(120), idle: .seconds(120), whole: .seconds(600), attempts: 3)

/// Limits for servers that fall silent.
let impatient = RequestLimits(
  connect: .seconds(120), idle: .seconds(1), whole: .seconds(600), attempts: 3)

/// Runs a test against a server with a script.
func withServer<Result>(
  limits: RequestLimits = quick, _ change: (inout ClusterConnection) -> Void = { _ in },
  answer: @escaping @Sendable (ScriptedServer.Request) -> [ScriptedServer.Step],
  test: (LiveReader, ScriptedServer) async throws -> Result
) async throws -> Result {
  let server = try await ScriptedServer.start(answer: answer)
  var connection = ClusterConnection(
    name: "test", server: ServerAddress(scheme: .http, host: "127.0.0.1", port: server.port))
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

/// Names of what was listed, or the reason in one line.
func outcome<Object: KubernetesObject>(_ reading: Reading<[Object]>) -> String {
  switch reading {
  case .value(let objects): objects.map(\.name).joined(separator: " ")
  case .unavailable(let reason): "\(reason.reason): \(reason.detail ?? "")"
  }
}
