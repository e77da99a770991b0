import KubeClient
import NIOCore
import NIOWebSocket
import Testing

@Suite struct ForwardTests {
  @Test func bytesGoThroughBothWays() async throws {
    try await withForward([.ports([80]), .echo]) { forward, server in
      let talk = try await Talk(try forward.channel(80))
      try await talk.say("hello")
      #expect(await talk.hear(5) == "hello")
      #expect(forward.problem(of: 80) == nil)
      let sent = server.state.frames.map { Array($0.data.readableBytesView) }
      #expect(sent == [[0], [0] + Array("hello".utf8)])
    }
  }

  @Test func aRequestIsTheClusters() async throws {
    try await withForwarding {
      $0.server.pathPrefix = "/k8s/clusters/c-1"
      $0.credentials = Tokens(["s3cret"])
      $0.impersonation = Impersonation(user: "eve", groups: ["a", "b"])
    } answer: { _, _ in
      .upgrade(protocols: ForwardServer.v4, [.ports([8080, 443])])
    } test: { reader, server in
      let forward = try await reader.forward(
        pod: "shop-1", namespace: "shop", ports: [8080, 443], within: .seconds(60))
      await forward.close()
      let request = try #require(server.state.requests.first)
      #expect(
        request.uri
          == "/k8s/clusters/c-1/api/v1/namespaces/shop/pods/shop-1/portforward?ports=8080&ports=443"
      )
      #expect(request.headers["sec-websocket-protocol"] == "v4.channel.k8s.io")
      #expect(request.headers["sec-websocket-version"] == "13")
      #expect(request.headers["authorization"] == "Bearer s3cret")
      #expect(request.headers["impersonate-user"] == "eve")
      #expect(request.headers["impersonate-group"] == "a,b")
      #expect(request.headers["host"] == "127.0.0.1:\(server.port)")
      #expect(request.headers["user-agent"] == "kdoctor/test")
      #expect(reader.statistics.requests == 1)
      #expect(reader.statistics.bytesReceived > 0)
    }
  }

  @Test func portsOfOneRequestAreApart() async throws {
    let steps: [ForwardStep] = [
      .ports([80, 81, 82]), .data(channel: 3, "nobody there: connection refused"),
      .data(channel: 4, "c"), .data(channel: 0, "a"), .awaitData, .data(channel: 4, "cc"), .close,
    ]
    try await withForward(ports: [80, 81, 82], steps) { forward, _ in
      #expect(throws: PortForwardProblem.self) { try forward.channel(81) }
      #expect(forward.problem(of: 81)?.kind == .refused)
      let first = try await Talk(try forward.channel(80))
      let third = try await Talk(try forward.channel(82))
      #expect(await first.hear(1) == "a")
      #expect(await third.hear(1) == "c")
      try await first.say("go on")
      #expect(await first.hear() == "")
      let rest = await third.hear()
      #expect(rest == "cc")
      #expect(forward.problem(of: 80) == nil)
      #expect(forward.problem(of: 82) == nil)
    }
  }

  @Test(arguments: [true, false]) func aRefusalIsAnAnswer(_ isClosed: Bool) async throws {
    let text = """
      error forwarding port 81 to pod 5f, uid : failed to execute portforward in network namespace \
      "/var/run/netns/cni-1": failed to connect to localhost:81 inside namespace "5f", IPv4: dial \
      tcp4 127.0.0.1:81: connect: connection refused IPv6 dial tcp6 [::1]:81: connect: connection \
      refused
      """
    var steps: [ForwardStep] = [.deaf, .ports([81]), .data(channel: 1, text)]
    if isClosed { steps.append(.close) }
    try await withForward(ports: [81], steps) { forward, server in
      let problem = try #require(forward.problem(of: 81))
      #expect(problem.kind == .refused)
      #expect(problem.text.hasPrefix("error forwarding port 81 to pod"))
      #expect(throws: problem) { try forward.channel(81) }
      // Also where the server does not hang up, nothing stays open.
      try await server.until { $0.open == 0 }
    }
  }

  @Test func wordsAfterDataEndTheData() async throws {
    let steps: [ForwardStep] = [
      .ports([80]), .data(channel: 0, "half of"),
      .data(channel: 1, "read tcp4 127.0.0.1: connection reset by peer"),
    ]
    try await withForward(steps) { forward, _ in
      let talk = try await Talk(try forward.channel(80))
      #expect(await talk.hear() == "half of")
      #expect(forward.problem(of: 80)?.kind == .reset)
    }
  }

  static let endings: [([ForwardStep], String, PortForwardProblem.Kind?)] = [
    ([.ports([80]), .data(channel: 0, "all"), .close], "all", nil),
    ([.ports([80]), .data(channel: 0, "ha"), .cut], "ha", .cut),
    ([.ports([80]), .cut], "", .cut),
    ([.deaf, .ports([80]), .close], "", .cut),
    ([.deaf, .close], "", .cut),
    ([.cut], "", .cut),
  ]

  @Test(arguments: endings) func anEndIsSeen(
    _ steps: [ForwardStep], _ data: String, _ kind: PortForwardProblem.Kind?
  ) async throws {
    try await withForward(steps) { forward, _ in
      let talk = try await Talk(try forward.channel(80))
      #expect(await talk.hear() == data)
      #expect(forward.problem(of: 80)?.kind == kind)
    }
  }

  static let nonsense: [([ForwardStep], String)] = [
    ([.ports([81])], "port 81 where 80 was asked for"),
    ([.ports([80]), .frame(.binary, [7, 1], fin: true)], "a message for channel 7"),
    ([.ports([80]), .frame(.text, [0x30], fin: true)], "a text message"),
    ([.ports([80]), .frame(.continuation, [0, 1], fin: true)], "messages that are mixed up"),
    (
      [.frame(.binary, [0], fin: false), .frame(.binary, [0], fin: true)],
      "messages that are mixed up"
    ),
    // A frame of 2^40 bytes, of which only the head ever comes.
    ([.ports([80]), .bytes([0x82, 127, 0, 0, 1, 0, 0, 0, 0, 0])], "larger than 1024 KiB"),
    ([.ports([80]), .bytes([0x89, 126, 1, 0])], "what is not a WebSocket's"),
  ]

  @Test(arguments: nonsense) func nonsenseIsSaid(
    _ steps: [ForwardStep], _ words: String
  ) async throws {
    try await withForward([.deaf] + steps) { forward, server in
      let problem = try #require(forward.problem(of: 80))
      #expect(problem.kind == .malformed)
      #expect(problem.text.contains(words), "\(problem.text)")
      try await server.until { $0.open == 0 }
    }
  }

  @Test func aGigabyteDoesNotPileUp() async throws {
    try await withForward([.ports([80]), .stream(channel: 0)]) { forward, server in
      // Nobody reads: it goes on until all that is on the way is full.
      var early = 0
      var still = 0
      while still < 50, early < 64 << 20 {
        try await Task.sleep(for: .milliseconds(2))
        let sent = server.state.sent
        still = sent > 0 && sent == early ? still + 1 : 0
        early = sent
      }
      #expect(early < 32 << 20)
      let talk = try await Talk(try forward.channel(80))
      let enough = early + 4 << 20
      #expect(await talk.hear(enough).utf8.count >= enough)
      await forward.close()
      try await server.until { $0.open == 0 }
    }
  }

  @Test func aHalfClosedOutputLeavesTheInput() async throws {
    let steps: [ForwardStep] = [.ports([80]), .awaitData, .data(channel: 0, "yes"), .close]
    try await withForward(steps) { forward, _ in
      let channel = try forward.channel(80)
      let talk = try await Talk(channel)
      try await talk.say("is anybody there")
      // The server may have said goodbye by now.
      try? await channel.close(mode: .output).get()
      #expect(await talk.hear() == "yes")
    }
  }

  @Test func closingAPortEndsIt() async throws {
    try await withForward(ports: [80, 81], [.ports([80, 81]), .echo]) { forward, server in
      try await forward.channel(80).close().get()
      let talk = try await Talk(try forward.channel(81))
      try await talk.say("still here")
      #expect(await talk.hear(10) == "still here")
      try await forward.channel(81).close().get()
      try await server.until { $0.open == 0 }
      #expect(server.state.frames.last?.opcode == .connectionClose)
      #expect(forward.problem(of: 80) == nil)
      #expect(forward.problem(of: 81) == nil)
    }
  }

  @Test func pingsAreAnswered() async throws {
    let steps: [ForwardStep] = [.ports([80]), .frame(.ping, [1, 2, 3], fin: true)]
    try await withForward(steps) { _, server in
      try await server.until { !$0.pongs.isEmpty }
      #expect(server.state.pongs == [ByteBuffer(bytes: [1, 2, 3])])
    }
  }

  @Test func whoDoesNotAnswerPingsIsTakenAtItsWord() async throws {
    try await withForwarding { _, _ in
      .upgrade(protocols: ForwardServer.v4, [.deaf, .ports([80]), .echo])
    } test: { reader, _ in
      let forward = try await reader.forward(
        pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(12))
      let talk = try await Talk(try forward.channel(80))
      try await talk.say("hello")
      #expect(await talk.hear(5) == "hello")
      await forward.close()
    }
  }

  @Test func aReaderThatShutsDownEndsItsForwards() async throws {
    try await withForwarding { _, _ in
      .upgrade(protocols: ForwardServer.v4, [.ports([80])])
    } test: { reader, server in
      let forward = try await reader.forward(
        pod: "shop-1", namespace: "shop", ports: [80], within: .seconds(60))
      let talk = try await Talk(try forward.channel(80))
      await reader.shutdown()
      #expect(await talk.hear() == "")
      try await server.until { $0.open == 0 }
    }
  }
}
