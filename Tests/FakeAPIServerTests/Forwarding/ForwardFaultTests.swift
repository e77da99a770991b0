import KDoctorTesting
import Testing

/// Each way in which a port-forward can go wrong can be seen on the wire.
@Suite struct ForwardFaultTests {
  private static func connect(
    _ fault: Fault.Action, _ behaviour: PortBehaviour = .http(), ports: String = "8080"
  ) async throws -> (server: FakeAPIServer, connection: ForwardConnection) {
    let server = try await PortForwardTests.serve(behaviour) {
      $0.faults = [Fault(fault, when: .resource("pods/portforward"))]
    }
    return (server, try await ForwardConnection(server, "\(PortForwardTests.pod)?ports=\(ports)"))
  }

  @Test(arguments: [502, 200, 426]) func aProxyInBetween(_ status: Int) async throws {
    let page = "<html>not through me</html>"
    let (server, connection) = try await Self.connect(.page(page, status: status))
    let answer = try await connection.handshake()
    #expect(answer.status == status)
    #expect(answer.headers["content-type"] == "text/html")
    #expect(answer.text == page)
    await server.stop()
  }

  @Test func theKubeletIsDown() async throws {
    let (server, connection) = try await Self.connect(.kubeletDown)
    let answer = try await connection.handshake()
    #expect(answer.status == 500)
    let status = try answer.json()
    #expect(
      status["message"]?.text
        == "error dialing backend: dial tcp 10.88.0.1:10250: connect: connection refused")
    #expect(status["reason"] == nil)
    await server.stop()
  }

  @Test func thePodIsGone() async throws {
    let (server, connection) = try await Self.connect(.podGone)
    let answer = try await connection.handshake()
    #expect(answer.status == 404)
    #expect(answer.text == "pod does not exist")
    await server.stop()
  }

  @Test func anErrorAndTheEnd() async throws {
    let (server, connection) = try await Self.connect(
      .forwardError("no network"), ports: "8080&ports=9090")
    let state = try await connection.end()
    #expect([1, 3].map { state.data($0) } == ["no network", "no network"])
    #expect([0, 2].map { state.data($0) } == ["", ""])
    #expect(state.closeCode == 1000)
    #expect(server.visits.isEmpty)
    await server.stop()
  }

  @Test func anErrorAndSilence() async throws {
    let (server, connection) = try await Self.connect(
      .forwardError("no network", staysOpen: true))
    let state = try await connection.state { $0.data(1) == "no network" }
    #expect(!state.isClosed)
    connection.send("GET / HTTP/1.1\r\n\r\n")
    await server.stop()
    #expect(try await connection.end().closeCode == nil)
    #expect(server.visits.isEmpty)
  }

  @Test(arguments: [0, 1, 20]) func closedMidway(_ count: Int) async throws {
    let (server, connection) = try await Self.connect(.cutBody(after: count))
    _ = try await connection.state { $0.isUpgraded }
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    let state = try await connection.end()
    #expect(state.data(0).utf8.count == count)
    #expect(state.closeCode == nil)
    await server.stop()
  }

  @Test(arguments: [0, 20]) func silentMidway(_ count: Int) async throws {
    let (server, connection) = try await Self.connect(.stallBody(after: count))
    _ = try await connection.state { $0.port(1) != nil }
    connection.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    let state = try await connection.state { $0.data(0).utf8.count == count }
    #expect(!state.isClosed)
    await server.stop()
    #expect(try await connection.end().data(0).utf8.count == count)
  }

  @Test func noAnswerAtAll() async throws {
    let (server, connection) = try await Self.connect(.stallBeforeHeaders)
    while server.requests.isEmpty { await Task.yield() }
    await server.stop()
    #expect(try await connection.handshake().status == 0)
  }

  @Test func theConnectionIsClosed() async throws {
    let (server, connection) = try await Self.connect(.closeConnection)
    #expect(try await connection.handshake().status == 0)
    await server.stop()
  }
}
