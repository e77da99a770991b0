import Foundation
import KubeClient
import NIOCore
import Testing

/// Every fault ends in the right words, after the right number of requests, and never in a shorter
/// list.
@Suite struct LiveFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What a list of Pods must come to.
    var outcome: String
    var requests: Int
    var limits = quick
    /// Whether the way to the server is said to be at fault.
    var isProblem = false
    var answer: @Sendable (ScriptedServer.Request) -> [ScriptedServer.Step]

    init(
      _ name: String, _ outcome: String, requests: Int, limits: RequestLimits = quick,
      isProblem: Bool = false,
      answer: @escaping @Sendable (ScriptedServer.Request) -> [ScriptedServer.Step]
    ) {
      testDescription = name
      self.outcome = outcome
      self.requests = requests
      self.limits = limits
      self.isProblem = isProblem
      self.answer = answer
    }

    /// A fault on the first request alone.
    static func once(
      _ name: String, limits: RequestLimits = quick, _ steps: [ScriptedServer.Step]
    ) -> Fault {
      Fault("\(name), once", "a b", requests: 2, limits: limits) {
        $0.number == 1 ? steps : .pods(["a", "b"])
      }
    }

    /// The same fault on every request.
    static func always(
      _ name: String, _ outcome: String, requests: Int, limits: RequestLimits = quick,
      isProblem: Bool = false, _ steps: [ScriptedServer.Step]
    ) -> Fault {
      Fault(
        "\(name), always", outcome, requests: requests, limits: limits, isProblem: isProblem
      ) { _ in steps }
    }
  }

  static let whole = [UInt8](podList(["a", "b"]).utf8)
  static let busy: [ScriptedServer.Step] = .status(
    429, "TooManyRequests", "too many requests, please try again later")
  static let down: [ScriptedServer.Step] = .status(503, "ServiceUnavailable", "etcd is down")
  /// Promises more than it sends, then hangs up.
  static let cut =
    [ScriptedServer.Step].answer(
      200, Array(whole.prefix(100)), headers: ["content-length": "\(whole.count)"]) + [.close]
  static let chunkedCut: [ScriptedServer.Step] = [
    .send(
      [UInt8]("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n".utf8)
        + [UInt8]("transfer-encoding: chunked\r\n\r\n64\r\n".utf8) + whole.prefix(100)
        + [UInt8]("\r\n".utf8)),
    .close,
  ]
  static let endless: [ScriptedServer.Step] = [
    .send(
      [UInt8]("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".utf8)
        + whole.prefix(100)),
    .close,
  ]
  static let stalled: [ScriptedServer.Step] = .answer(
    200, Array(whole.prefix(100)), headers: ["content-length": "\(whole.count)"])
  static let small = RequestLimits(
    connect: .seconds(120), idle: .seconds(120), whole: .seconds(600), attempts: 3,
    objectBytes: 4096,
    answerBytes: 1 << 20)
  static let short = RequestLimits(
    connect: .seconds(120), idle: .seconds(120), whole: .seconds(5), attempts: 3)

  static let faults: [Fault] = [
    .once("429", busy),
    .once("429 with Retry-After", .status(429, "X", "busy", headers: ["retry-after": "1"])),
    .always(
      "429",
      "unreachable: the server answered 429 Too Many Requests: too many requests, please"
        + " try again later (asked 3 times)", requests: 3, busy),
    .always(
      "429 with a long Retry-After", "unreachable: the server answered 429 Too Many Requests: busy",
      requests: 1, .status(429, "X", "busy", headers: ["retry-after": "3600"])),
    .once("500", .status(500, "InternalError", "x")),
    .once("502 from a gateway", .answer(502, "<html>", type: "text/html")),
    .once("503", down),
    .once("504", .status(504, "Timeout", "x")),
    .always(
      "503",
      "unreachable: the server answered 503 Service Unavailable: etcd is down"
        + " (asked 3 times)", requests: 3, down),
    .always(
      "503 from a gateway",
      "unreachable: the server answered 503 Service Unavailable with"
        + " text/html, not as an API server does (asked 3 times)", requests: 3, isProblem: true,
      .answer(503, "<html>", type: "text/html")),
    .once("body cut", cut),
    .once("chunked body cut", chunkedCut),
    .once("body without length cut", endless),
    .once("hang-up without an answer", [.close]),
    .always(
      "body cut",
      "unreachable: the connection was closed before the answer was whole"
        + " (asked 3 times)", requests: 3, isProblem: true, cut),
    .always(
      "body without length cut",
      "unreachable: the answer was cut off after 100 bytes"
        + " (asked 3 times)", requests: 3, isProblem: true, endless),
    .always(
      "Content-Length too small",
      "unreachable: the answer was cut off after 100 bytes"
        + " (asked 3 times)", requests: 3, isProblem: true,
      .answer(200, whole, headers: ["content-length": "100", "connection": "close"])),
    .once("stall before the head", limits: impatient, []),
    .once("stall in the body", limits: impatient, stalled),
    .always(
      "stall before the head", "unreachable: the server sent nothing for 1 s (asked 3 times)",
      requests: 3, limits: impatient, isProblem: true, []),
    .always(
      "stall in the body", "unreachable: the server sent nothing for 1 s (asked 3 times)",
      requests: 3, limits: impatient, isProblem: true, stalled),
    .always(
      "slow drip", "unreachable: no complete answer within 5 s", requests: 1, limits: short,
      isProblem: true,
      .answer(200, Array(whole.prefix(9)), headers: ["content-length": "99999"])
        + [.drip([0x20], every: .milliseconds(20))]),
    .always(
      "invalid UTF-8", "unreachable: the answer cannot be read: it is not UTF-8", requests: 1,
      isProblem: true,
      .answer(200, whole.map { $0 == UInt8(ascii: "R") ? 0xFF : $0 })),
    .always(
      "invalid JSON in an item", "unreachable: the answer is not JSON: expected a value",
      requests: 1, isProblem: true,
      .answer(200, podList(["a"]).replacing(#""status":{"#, with: #""status":?{"#))),
    .always(
      "invalid JSON around the items", "unreachable: the answer is not JSON: expected a value",
      requests: 1, isProblem: true,
      .answer(
        200,
        podList(["a"]).replacing(#""metadata":{"resource"#, with: #""x":?,"metadata":{"resource"#))),
    .always(
      "text after the end",
      "unreachable: the answer cannot be read: text after the end of the list",
      requests: 1, isProblem: true, .answer(200, podList(["a"]) + "{}")),
    .always(
      "another kind",
      "unreachable: the answer cannot be read: it is a ServiceList, not PodList",
      requests: 1, isProblem: true,
      .answer(200, #"{"kind":"ServiceList","apiVersion":"v1","metadata":{},"items":[]}"#)),
    .always(
      "huge object",
      "unreachable: an object is larger than kdoctor takes (4 KiB)", requests: 1,
      limits: small, isProblem: true,
      .answer(200, podList(["a" + String(repeating: "x", count: 5000)]))),
    .always(
      "huge answer",
      "unreachable: an answer is larger than kdoctor takes (1024 KiB)", requests: 1,
      limits: small, isProblem: true,
      .answer(200, podList((0..<20_000).map { "pod-\($0)" }))),
    .always(
      "redirect",
      "unreachable: the server answered 302, a redirect to login.example; kdoctor"
        + " follows none", requests: 1, isProblem: true,
      .answer(302, "", headers: ["location": "https://login.example/?token=secret"])),
    .always(
      "page of HTML",
      "unreachable: the server answered 200 with text/html, not as an API server"
        + " does", requests: 1, isProblem: true, .answer(200, "<html>", type: "text/html")),
    .always(
      "not HTTP", "unreachable: the answer is not HTTP", requests: 1, isProblem: true,
      [.send([UInt8]("SSH-2.0-OpenSSH_9.2\r\n".utf8))]),
    .always(
      "HTTP to an HTTPS port",
      "unreachable: the server speaks HTTPS on this port, and the kubeconfig says http",
      requests: 1, isProblem: true,
      .answer(400, "Client sent an HTTP request to an HTTPS server.\n", type: nil)),
    .always(
      "401", "unreachable: the server does not accept the credentials (401)", requests: 1,
      isProblem: true, .status(401, "Unauthorized", "Unauthorized")),
    .always(
      "403", "forbidden: pods is forbidden", requests: 1,
      .status(403, "Forbidden", "pods is forbidden")),
    .always(
      "404 for the core group",
      "unreachable: the server answered 404 Not Found with text/plain,"
        + " not as an API server does", requests: 1, isProblem: true,
      .answer(404, "404 page not found\n", type: "text/plain")),
    Fault("410 while paging", "c d", requests: 4) { request in
      switch (request.number, request.query["continue"]) {
      case (1, nil): .pods(["a"], next: "t")
      case (2, "t"): .status(410, "Expired", "too old")
      case (_, nil): .pods(["c"], next: "u")
      default: .pods(["d"])
      }
    },
    Fault(
      "410 for ever", "unreachable: the server answered 410 Gone: too old", requests: 8
    ) {
      $0.query["continue"] == nil ? .pods(["a"], next: "t") : .status(410, "Expired", "too old")
    },
    Fault(
      "second page refused", "unreachable: the server answered 400 Bad Request: bad token",
      requests: 2
    ) {
      $0.query["continue"] == nil
        ? .pods(["a"], next: "t") : .status(400, "BadRequest", "bad token")
    },
    Fault("second page cut once", "a b", requests: 3) { request in
      switch request.number {
      case 1: .pods(["a"], next: "t")
      case 2: cut
      default: .pods(["b"])
      }
    },
    Fault(
      "one page for ever", "unreachable: the server gave the same page twice", requests: 2,
      isProblem: false
    ) { _ in
      .pods(["a"], next: "t")
    },
    Fault("the same object on two pages", "a", requests: 2) {
      $0.number == 1 ? .pods(["a"], next: "t", version: 9) : .pods(["a"], version: 3)
    },
  ]

  @Test(arguments: faults) func faultEndsRightly(_ fault: Fault) async throws {
    try await withServer(limits: fault.limits, answer: fault.answer) { reader, server in
      let reading = await reader.list(Pod.self, in: Scope(namespace: "shop"))
      #expect(outcome(reading) == fault.outcome)
      #expect(server.requests.count == fault.requests)
      #expect(reader.statistics.requests == fault.requests)
      #expect((reader.connectionProblem != nil) == fault.isProblem)
    }
  }
}
