import Foundation
import NIOCore
import NIOWebSocket
import Testing

@testable import KDoctorTesting

/// A port-forward that works, as the wire shows it.
@Suite struct PortForwardTests {
  static let pod = "/api/v1/namespaces/healthy/pods/shop-5d8dbfd894-4r5b9/portforward"

  static func serve(
    _ behaviour: PortBehaviour = .http(),
    _ change: (inout FakeAPIServer.Options) -> Void = { _ in }
  ) async throws -> FakeAPIServer {
    let server = try await FakeAPIServer.start(try Recordings.healthy(), .init(change))
    server.listen(behaviour, on: 8080, in: "healthy")
    return server
  }

  @Test(arguments: ChannelCodec.allCases) func handshake(_ codec: ChannelCodec) async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080", codec: codec)
    let answer = try await connection.handshake()
    #expect(answer.status == 101)
    // The example of RFC 6455.
    #expect(answer.headers["sec-websocket-accept"] == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    #expect(answer.headers["sec-websocket-protocol"] == codec.rawValue)
    let state = try await connection.state { $0.port(0) != nil && $0.port(1) != nil }
    #expect(state.port(0) == 8080)
    #expect(state.port(1) == 8080)
    #expect(try await connection.get().hasSuffix("\r\n\r\nok\n"))
    await server.stop()
  }

  @Test(arguments: ["ports=8080&ports=9090", "ports=8080,9090"])
  func severalPorts(_ query: String) async throws {
    let server = try await Self.serve()
    server.listen(.banner("220 ready\r\n"), on: 9090, in: "healthy")
    let connection = try await ForwardConnection(server, "\(Self.pod)?\(query)")
    _ = try await connection.state { $0.data(2) == "220 ready\r\n" }
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n", on: 0)
    let state = try await connection.state { $0.data(0).hasSuffix("ok\n") }
    #expect([0, 1, 2, 3].map { state.port($0) } == [8080, 8080, 9090, 9090])
    #expect(!state.isClosed)
    await server.stop()
  }

  @Test func theOtherPortsGoOnWhenOneIsRefused() async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=81&ports=8080")
    let refused = try await connection.state { !$0.data(1).isEmpty }
    #expect(refused.data(1).contains("dial tcp4 127.0.0.1:81: connect: connection refused"))
    #expect(!refused.isClosed)
    #expect(try await connection.get(on: 2).hasPrefix("HTTP/1.1 200 OK"))
    #expect(try await connection.end().closeCode == 1000)
    await server.stop()
  }

  @Test func aConnectionStaysForFurtherRequests() async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.isUpgraded }
    for count in 1...3 {
      connection.send("GET /\(count) HTTP/1.1\r\nHost: x\r\n\r\n")
      _ = try await connection.state {
        $0.data(0).components(separatedBy: "ok\n").count == count + 1
      }
    }
    #expect(server.visits.map(\.requests).map { $0.map(\.target) } == [["/1", "/2", "/3"]])
    await server.stop()
  }

  @Test func whatTheApplicationHasSeenIsKept() async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.get("/health?x=1", host: "shop.example.com")
    let visit = try #require(server.visits.first)
    #expect(visit.way == .portForward)
    #expect(visit.pod == "shop-5d8dbfd894-4r5b9")
    #expect(visit.port == 8080)
    #expect(
      visit.requests == [
        Visit.Request(
          method: "GET", target: "/health?x=1",
          headers: ["host": "shop.example.com", "connection": "close"])
      ])
    server.forgetRequests()
    #expect(server.visits.isEmpty)
    await server.stop()
  }

  @Test func theRequestIsRecordedWithBothVerbs() async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    let answer = try await connection.get()
    let request = try #require(server.requests.first)
    #expect(request.verb == "get")
    #expect(request.furtherVerbs == ["create"])
    #expect(request.resource == "pods/portforward")
    #expect(request.status == 101)
    #expect(request.bytes == answer.utf8.count)
    await server.stop()
  }

  @Test func framesMustBeMasked() async throws {
    let server = try await Self.serve(.silent)
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.isUpgraded }
    connection.send(ChannelCodec.binary.frame(0, ByteBuffer(string: "x")))
    #expect(try await connection.end().closeCode == 1002)
    await server.stop()
  }

  @Test func pingsAreAnswered() async throws {
    let server = try await Self.serve(.silent)
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.isUpgraded }
    connection.send(
      WebSocketFrame(
        fin: true, opcode: .ping, maskKey: .random(), data: ByteBuffer(string: "are you there")))
    let state = try await connection.state { $0.channels[-1] != nil }
    #expect(state.channels[-1] == Array("are you there".utf8))
    await server.stop()
  }

  @Test func whatIsSentOnOtherChannelsIsIgnored() async throws {
    let server = try await Self.serve()
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.isUpgraded }
    for channel in [1, 2, 7] { connection.send("nonsense", on: channel) }
    #expect(try await connection.get().hasPrefix("HTTP/1.1 200 OK"))
    #expect(server.visits.flatMap(\.requests).count == 1)
    await server.stop()
  }

  @Test func itEndsWithThePod() async throws {
    let server = try await Self.serve(.silent)
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.port(1) != nil }
    while server.visits.isEmpty { await Task.yield() }
    try server.change(
      .delete(kind: "Pod", namespace: "healthy", name: "shop-5d8dbfd894-4r5b9"))
    #expect(try await connection.end().closeCode == 1000)
    await server.stop()
  }

  @Test func itEndsWithTheServer() async throws {
    let server = try await Self.serve(.silent)
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.port(1) != nil }
    await server.stop()
    #expect(try await connection.end().closeCode == nil)
  }

  @Test func aGigabyteComesOnlyAsFastAsItIsRead() async throws {
    let server = try await Self.serve(.gigabyte)
    let connection = try await ForwardConnection(server, "\(Self.pod)?ports=8080")
    _ = try await connection.state { $0.isUpgraded }
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    let state = try await connection.state { $0.channels[0]?.count ?? 0 > 2_000_000 }
    #expect(state.channels[0]?.count ?? 0 > 2_000_000)
    await connection.close()
    await server.stop()
  }
}
