import Metrics
import NIOCore
import Testing

@testable import Probing

@Suite("A tcp probe")
struct TCPProbeTests {
  @Test("Is content with a connection")
  func connects() async throws {
    let server = try await ProbeServer.start()
    let outcome = await (try ProbeModule("tcp")).run(server.address, within: .seconds(20))
    #expect(outcome.isSuccess)
    #expect(outcome.metrics.value(.failedDueToRegex) == 0)
    #expect(outcome.metrics.value(.ipProtocol) == 4)
    #expect(outcome.metrics.value(.failedDueToBytes) == nil)
  }

  @Test(
    "Waits for lines",
    arguments: [
      ("^SSH-2.0-", [.send("hello\r\nSSH-2.0-x\r\n")], nil, 0.0),
      ("^x$", [.send("x\r\n")], nil, 0),
      ("^last$", [.send("first\nla"), .send("st"), .close], nil, 0),
      ("^SSH", [.send("220 mail\r\n"), .close], .lineNotMatched(pattern: "^SSH"), 1),
      ("^SSH", [.close], .lineNotMatched(pattern: "^SSH"), 1),
      (
        "^SSH", [.flood(Array(repeating: 0x61, count: 4096))], .lineTooLong(limit: 64 << 10), 0
      ),
    ] as [(String, [ProbeServer.Step], ProbeFailure?, Double)])
  func lines(
    pattern: String, greeting: [ProbeServer.Step], failure: ProbeFailure?, gauge: Double
  ) async throws {
    let server = try await ProbeServer.start(greeting: greeting)
    let module = try ProbeModule("tcp", "query_response: [{expect: '\(pattern)'}]")
    let outcome = await module.run(server.address, within: .seconds(20))
    #expect(outcome.failure == failure)
    #expect(outcome.metrics.value(.failedDueToRegex) == gauge)
  }

  @Test("Fails where nothing is said, which is no mismatch")
  func silence() async throws {
    let server = try await ProbeServer.start()
    let module = try ProbeModule("tcp", "query_response: [{expect: a}]")
    let outcome = await module.run(server.address, within: .milliseconds(500))
    #expect(outcome.metrics.value(.failedDueToRegex) == 0)
    guard case .timedOut = outcome.failure else {
      Issue.record("\(outcome.failure as Any)")
      return
    }
  }

  @Test("Answers with what it heard")
  func expands() async throws {
    let server = try await ProbeServer.start { text in
      if text == "NICK x\n" { return [.send(":a\r\nPING :123\r\n")] }
      return text.hasPrefix("PONG") ? [.send(":srv 001 hi\r\n")] : nil
    }
    let module = try ProbeModule(
      "tcp",
      """
      query_response:
        - send: "NICK x"
        - expect: "PING :([^ ]+)"
          send: "PONG ${1}"
          labels: [{name: code, value: "<${1}>"}]
        - expect: "^:[^ ]+ 001"
      """)
    let outcome = await module.run(server.address, within: .seconds(20))
    #expect(outcome.isSuccess)
    #expect(server.heard == ["NICK x\n", "PONG 123\n"])
    let info = MetricFamily(
      "probe_expect_info", help: "Explicit content matched", labels: ["code"])
    #expect(outcome.metrics.value(info, "<123>") == 1)
  }

  @Test(
    "Compares bytes",
    arguments: [("S", nil, 0), ("N", .bytesNotMatched(wanted: 1), 1)]
      as [(String, ProbeFailure?, Double)])
  func bytes(said: String, failure: ProbeFailure?, gauge: Double) async throws {
    let server = try await ProbeServer.start { $0.hasSuffix("/\n") ? [.send(said)] : nil }
    let module = try ProbeModule(
      "tcp", "query_response: [{send: !!binary AAAACATSFi8=}, {expect_bytes: S}]")
    let outcome = await module.run(server.address, within: .seconds(20))
    #expect(outcome.failure == failure)
    #expect(outcome.metrics.value(.failedDueToBytes) == gauge)
  }

  @Test("Changes to TLS in the middle")
  func startTLS() async throws {
    let kinds = try MadeIdentity.kinds.get()
    let server = try await ProbeServer.start(
      startTLS: kinds.good.context(), greeting: [.send("220 mail ESMTP x\r\n")]
    ) { text in
      switch text {
      case "EHLO prober\r\n": [.send("250-mail\r\n250-STARTTLS\r\n250 HELP\r\n")]
      case "STARTTLS\r\n": [.send("220 go\r\n"), .startTLS]
      case "AGAIN\n": [.send("250-AUTH\r\n")]
      default: nil
      }
    }
    let file = try ScratchFile(kinds.root.pem)
    let module = try ProbeModule(
      "tcp",
      """
      query_response:
        - expect: "^220 ([^ ]+) ESMTP (.+)$"
        - send: "EHLO prober\\r"
        - expect: "^250-STARTTLS"
        - send: "STARTTLS\\r"
        - expect: "^220"
        - starttls: true
        - send: AGAIN
        - expect: "^250-AUTH"
      tls_config: {ca_file: '\(file.path)'}
      """)
    let outcome = await module.run(server.address, within: .seconds(20))
    #expect(outcome.failure == nil)
    #expect(outcome.metrics.value(.tlsVersion, "TLS 1.3") == 1)
  }

  @Test("Fails where nobody listens; what a target lacks is said", arguments: ["127.0.0.1", "a:b"])
  func badTargets(target: String) async throws {
    let outcome = await (try ProbeModule("tcp")).run(target, within: .seconds(20))
    guard case .badTarget = outcome.failure else {
      Issue.record("\(outcome.failure as Any)")
      return
    }
  }

  @Test("Speaks over whatever way it is given, and hears why it ended")
  func dialer() async throws {
    struct Elsewhere: Dialer {
      var port: Int

      func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed {
        guard endpoint == Endpoint(host: "shop", port: 80) else { throw DialError.noWay("no") }
        var dialed = try await DirectDialer().connect(
          to: Endpoint(host: "127.0.0.1", port: port), until: deadline)
        dialed.farewell = { "connection refused in the Pod" }
        return dialed
      }
    }
    let server = try await ProbeServer.start { _ in [.close] }
    let way = Elsewhere(port: server.port)
    let outcome = await (try ProbeModule("http")).run("http://shop/", by: way, within: .seconds(20))
    #expect(
      outcome.failure == .closed(.processing, farewell: "connection refused in the Pod"))
    #expect(outcome.metrics.value(.ipProtocol) == 0)
    let denied = await (try ProbeModule("tcp")).run("shop:81", by: way, within: .seconds(20))
    #expect(denied.failure == .dialling(.noWay("no")))
  }
}
