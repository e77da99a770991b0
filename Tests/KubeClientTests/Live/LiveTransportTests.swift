import Foundation
import KubeClient
import NIOCore
import NIOSSL
import Testing

/// Compression, proxies, and servers that come and go.
@Suite struct LiveTransportTests {
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "kdoctor-gzip-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-9c", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let packed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return [UInt8](packed)
  }

  @Test func packedAnswersAreUnpacked() async throws {
    let names = (0..<500).map { "pod-\($0)" }
    let packed = try Self.gzip([UInt8](podList(names).utf8))
    try await withServer { _ in
      .answer(200, packed, headers: ["content-encoding": "gzip"])
    } test: { reader, _ in
      #expect(await reader.list(Pod.self, in: Scope()).value?.count == 500)
      #expect(reader.statistics.bytesReceived > packed.count)
    }
  }

  @Test(arguments: [0, 1]) func packedAnswersThatHarm(_ which: Int) async throws {
    let bomb = try Self.gzip([UInt8](repeating: 0x20, count: 20 << 20))
    let cut = Array(try Self.gzip([UInt8](podList(["a", "b"]).utf8)).dropLast(20))
    try await withServer { _ in
      .answer(200, [bomb, cut][which], headers: ["content-encoding": "gzip"])
    } test: { reader, _ in
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(
        outcome(reading)
          == [
            "unreachable: the compressed answer is damaged, or grows too large when unpacked",
            "unreachable: the compressed answer was cut off (asked 3 times)",
          ][which])
    }
  }

  @Test func aServerThatStartsAgainIsFound() async throws {
    // An address of its own: no other test's server may get the port meanwhile.
    let first = try await ScriptedServer.start(host: "127.0.0.4") { _ in .pods(["a"]) }
    let port = first.port
    try await first.stop()
    let reader = LiveReader(
      ClusterConnection(
        name: "test", server: ServerAddress(scheme: .http, host: "127.0.0.4", port: port)),
      limits: RequestLimits(attempts: 50), userAgent: "kdoctor/test")
    async let reading = reader.list(Pod.self, in: Scope())
    while reader.statistics.retries == 0 { await Task.yield() }
    let second = try await ScriptedServer.start(host: "127.0.0.4", port: port) { _ in .pods(["b"]) }
    #expect(outcome(await reading) == "b")
    #expect(reader.connectionProblem == nil)
    await reader.shutdown()
    try await second.stop()
  }

  @Test func aHandshakeThatNeverEndsIsGivenUp() async throws {
    try await withServer(limits: RequestLimits(connect: .milliseconds(200), attempts: 3)) {
      $0.server.scheme = .https
    } answer: { _ in
      []
    } test: { reader, _ in
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(outcome(reading).hasSuffix("within 0.2 s"), "\(outcome(reading))")
      #expect(reader.connectionProblem?.advice != nil)
    }
  }

  @Test func aProxyIsAskedToConnect() async throws {
    try await withServer {
      $0.proxy = ProxyAddress(
        scheme: .http, host: $0.server.host, port: $0.server.port, authorization: "Basic dTpw")
      $0.server = ServerAddress(scheme: .https, host: "10.1.2.3", port: 6443)
    } answer: { _ in
      .answer(407, "")
    } test: { reader, server in
      let reading = await reader.list(Pod.self, in: Scope())
      #expect(outcome(reading) == "unreachable: the proxy asks for a user name and password")
      #expect(server.requests.map(\.path) == ["10.1.2.3:6443"])
      #expect(server.requests.first?.headers["proxy-authorization"] == "Basic dTpw")
      #expect(reader.connectionProblem?.problem.contains("dTpw") == false)
    }
  }

  @Test func aProxyBehindTLSIsRefused() async throws {
    try await withServer {
      $0.proxy = ProxyAddress(scheme: .https, host: "proxy", port: 3128)
    } answer: { _ in
      []
    } test: { reader, server in
      _ = await reader.list(Pod.self, in: Scope())
      #expect(reader.connectionProblem?.place == "proxy proxy:3128")
      #expect(reader.connectionProblem?.problem == "kdoctor cannot speak TLS to a proxy")
      #expect(server.connections == 0)
    }
  }

  @Test func brokenCertificatesAreAProblem() async throws {
    try await withServer {
      $0.server.scheme = .https
      $0.trust = .authorities(pem: [UInt8]("nonsense".utf8))
    } answer: { _ in
      []
    } test: { reader, _ in
      _ = await reader.list(Pod.self, in: Scope())
      #expect(
        reader.connectionProblem?.problem
          == "the certificate authorities cannot be read: no certificate in PEM")
    }
  }

  @Test func aMissingAuthorityFileIsAProblem() async throws {
    try await withServer {
      $0.server.scheme = .https
      $0.trust = .authorityFile(path: "/nowhere/ca.crt")
    } answer: { _ in
      []
    } test: { reader, _ in
      _ = await reader.list(Pod.self, in: Scope())
      #expect(reader.connectionProblem?.place == "/nowhere/ca.crt")
    }
  }
}
