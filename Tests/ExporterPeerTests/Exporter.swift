import AsyncHTTPClient
import Foundation
import NIOCore

/// The real exporter, on a port of this machine.
final class Exporter: Sendable {
  static let path = "/usr/bin/prometheus-blackbox-exporter"

  private let port: Int
  private let input: Pipe
  private let process: Process

  /// Starts the exporter with a configuration file, and waits until it answers.
  static func start(configuration: URL) async throws -> Exporter {
    // Another program may take the free port before the exporter does.
    for _ in 0..<5 {
      let exporter = try Exporter(configuration: configuration, port: try await freePort())
      if await exporter.isReady() { return exporter }
      exporter.stop()
    }
    throw Failure(text: "\(path) does not start with \(configuration.path)")
  }

  private init(configuration: URL, port: Int) throws {
    self.port = port
    input = Pipe()
    process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // The exporter ends when the input does, and so also when the tests end in a crash.
    process.arguments = [
      "-c", "\"$@\" </dev/null & child=$!; cat >/dev/null; kill $child; wait $child", "sh",
      Self.path, "--config.file=\(configuration.path)", "--web.listen-address=127.0.0.1:\(port)",
      "--log.level=error",
    ]
    process.standardInput = input
    try process.run()
  }

  private static func freePort() async throws -> Int {
    let server = try await LoopbackServer.start { _ in }
    let port = server.port
    try await server.stop()
    return port
  }

  private func isReady() async -> Bool {
    for _ in 0..<200 {
      if (try? await get("-/healthy")) == "Healthy" { return true }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return false
  }

  /// The metrics of one probe, as text.
  func probe(module: String, target: String) async throws -> String {
    let allowed = CharacterSet.alphanumerics
    let target = target.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    return try await get("probe?module=\(module)&target=\(target)")
  }

  private func get(_ path: String) async throws -> String {
    let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/\(path)")
    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(120))
    return String(buffer: try await response.body.collect(upTo: 1 << 20))
  }

  func stop() {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private struct Failure: Error { var text: String }
}
