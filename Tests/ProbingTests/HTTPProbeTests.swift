import Metrics
import NIOCore
import Testing

@testable import Probing

@Suite("An http probe")
struct HTTPProbeTests {
  /// A server's answer and what a probe of it must find.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var settings = "{}"
    var answer: [ProbeServer.Step] = [.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nshop")]
    var failure: ProbeFailure?
    var metrics: [MetricFamily: Double] = [:]

    var testDescription: String { name }
  }

  private static func ok(_ body: String, _ headers: String = "") -> [ProbeServer.Step] {
    [.send("HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")]
  }

  static let cases: [Case] = [
    Case(
      name: "plain",
      metrics: [
        .httpStatus: 200, .httpVersion: 1.1, .httpContentLength: 4, .httpUncompressedLength: 4,
        .httpRedirects: 0, .httpTLS: 0, .failedDueToRegex: 0, .ipProtocol: 4,
        .addressHash: 3_668_918_509,
      ]),
    Case(
      name: "404", answer: [.send("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")],
      failure: .status(404, wanted: []), metrics: [.httpStatus: 404, .httpContentLength: 0]),
    Case(
      name: "404 wanted", settings: "valid_status_codes: [404]",
      answer: [.send("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")]),
    Case(
      name: "200 not wanted", settings: "valid_status_codes: [404]",
      failure: .status(200, wanted: [404])),
    Case(
      name: "until the end", answer: [.send("HTTP/1.0 200 OK\r\n\r\nhello"), .close],
      metrics: [.httpContentLength: -1, .httpUncompressedLength: 5, .httpVersion: 1]),
    Case(
      name: "chunked",
      answer: [
        .send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nshop\r\n0\r\n\r\n")
      ], metrics: [.httpContentLength: -1, .httpUncompressedLength: 4]),
    Case(
      name: "no body", answer: [.send("HTTP/1.1 204 None\r\n\r\n")],
      metrics: [.httpContentLength: 0, .httpStatus: 204]),
    Case(
      name: "early hints",
      answer: [
        .send("HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      ], metrics: [.httpStatus: 200]),
    Case(
      name: "cut off", answer: [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshop"), .close],
      failure: .closed(.transfer, farewell: nil),
      metrics: [.httpStatus: 200, .httpContentLength: 9, .httpUncompressedLength: 4]),
    Case(
      name: "no answer", answer: [.close], failure: .closed(.processing, farewell: nil),
      metrics: [.httpStatus: 0, .httpVersion: 0]),
    Case(
      name: "half a head", answer: [.send("HTTP/1.1 200 OK\r\nA: b"), .close],
      failure: .malformed("the connection was closed in the middle of the response's head")),
    Case(
      name: "not HTTP", answer: [.send("SSH-2.0-OpenSSH\r\n")],
      failure: .malformed("invalid constant string")),
    Case(
      name: "header bomb",
      answer: [
        .send("HTTP/1.1 200 OK\r\n"),
        .flood(Array("X-Bomb: \(String(repeating: "x", count: 9000))\r\n".utf8)),
      ],
      failure: .headTooLarge(limit: 1 << 20)),
    Case(
      name: "one endless header",
      answer: [
        .send("HTTP/1.1 200 OK\r\nX-Bomb: "), .flood(Array(repeating: 0x78, count: 1 << 16)),
      ],
      failure: .headTooLarge(limit: 1 << 20)),
    Case(
      name: "body matches", settings: "fail_if_body_matches_regexp: ['sh.p']",
      failure: .bodyMatched(pattern: "sh.p"), metrics: [.failedDueToRegex: 1]),
    Case(
      name: "body does not match", settings: "fail_if_body_not_matches_regexp: [s, S]",
      failure: .bodyNotMatched(pattern: "S"), metrics: [.failedDueToRegex: 1]),
    Case(
      name: "body as wanted",
      settings: "fail_if_body_not_matches_regexp: ['^shop$']\nfail_if_body_matches_regexp: [x]",
      metrics: [.failedDueToRegex: 0]),
    Case(
      name: "header matches",
      settings: "fail_if_header_matches: [{header: set-cookie, regexp: '.*'}]",
      answer: ok("", "Set-Cookie: a=b\r\n"),
      failure: .headerMatched(name: "set-cookie", pattern: ".*"), metrics: [.failedDueToRegex: 1]),
    Case(
      name: "header missing", settings: "fail_if_header_not_matches: [{header: A, regexp: a}]",
      failure: .headerMissing("A"), metrics: [.failedDueToRegex: 1]),
    Case(
      name: "header may be missing",
      settings: "fail_if_header_not_matches: [{header: A, regexp: a, allow_missing: true}]"),
    Case(
      name: "any header of the name will do",
      settings: "fail_if_header_not_matches: [{header: A, regexp: b}]",
      answer: ok("", "A: a\r\nA: b\r\n")),
    Case(
      name: "header does not match",
      settings: "fail_if_header_not_matches: [{header: A, regexp: b}]", answer: ok("", "A: a\r\n"),
      failure: .headerNotMatched(name: "A", pattern: "b")),
    Case(
      name: "wrong version", settings: "valid_http_versions: [HTTP/2.0]",
      failure: .httpVersion("HTTP/1.1", wanted: ["HTTP/2.0"])),
    Case(name: "TLS wanted", settings: "fail_if_not_ssl: true", failure: .endedWithoutTLS),
    Case(
      name: "body as large as allowed", settings: "body_size_limit: 4B",
      metrics: [.httpUncompressedLength: 4]),
    Case(
      name: "body too large", settings: "body_size_limit: 3B", failure: .bodyTooLarge(limit: 3),
      metrics: [.httpUncompressedLength: 3]),
    Case(
      name: "endless body for a pattern", settings: "fail_if_body_matches_regexp: [x]",
      answer: [.send("HTTP/1.1 200 OK\r\n\r\n"), .flood(Array(repeating: 0x61, count: 1 << 16))],
      failure: .bodyTooLarge(limit: 16 << 20)),
    Case(
      name: "last modified", answer: ok("", "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n"),
      metrics: [.httpLastModified: 784_111_777]),
    Case(
      name: "not packed", settings: "compression: gzip",
      failure: .notUnpacked(algorithm: "gzip", reason: InflateProblem.damaged.rawValue)),
    Case(
      name: "gzip", settings: "compression: gzip\nfail_if_body_not_matches_regexp: ['^shop{2}$']",
      answer: [.send("HTTP/1.1 200 OK\r\nContent-Length: 51\r\n\r\n")]
        + [.bytes(gzip("shop") + gzip("p"))],
      metrics: [.httpContentLength: 51, .httpUncompressedLength: 5]),
    Case(
      name: "gzip cut off", settings: "compression: gzip",
      answer: [.send("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n")]
        + [.bytes(Array(gzip("shop").prefix(20)))],
      failure: .notUnpacked(algorithm: "gzip", reason: InflateProblem.cutOff.rawValue)),
    Case(
      name: "deflate", settings: "compression: deflate",
      answer: [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), .bytes(stored("shop"))],
      metrics: [.httpUncompressedLength: 4]),
    Case(
      name: "redirect not followed", settings: "follow_redirects: false\nvalid_status_codes: [302]",
      answer: [.send("HTTP/1.1 302 F\r\nLocation: /\r\nContent-Length: 3\r\n\r\nabc")],
      metrics: [.httpRedirects: 1, .httpStatus: 302, .httpUncompressedLength: 0]),
    Case(
      name: "redirect to nowhere",
      answer: [.send("HTTP/1.1 302 F\r\nLocation: ftp://x/\r\nContent-Length: 0\r\n\r\n")],
      failure: .badRedirect("ftp://x/"), metrics: [.httpStatus: 0]),
    Case(
      name: "redirects without end",
      answer: [.send("HTTP/1.1 302 F\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")],
      failure: .status(302, wanted: []), metrics: [.httpRedirects: 11, .httpStatus: 302]),
    Case(
      name: "no such file", settings: "body_file: /nonexistent",
      failure: .file(path: "/nonexistent", reason: "no such file")),
  ]

  @Test("Finds what is there", arguments: cases)
  func finds(entry: Case) async throws {
    let server = try await ProbeServer.start { $0.contains("\r\n\r\n") ? entry.answer : nil }
    let outcome = await (try ProbeModule("http", entry.settings)).run(
      "http://\(server.address)/", within: .seconds(20))
    #expect(outcome.failure == entry.failure)
    for (family, value) in entry.metrics {
      #expect(outcome.metrics.value(family) == value, "\(family.name)")
    }
    #expect(outcome.metrics.value(.success) == (entry.failure == nil ? 1 : 0))
  }

  @Test("Sends what the module says, and nothing else")
  func sends() async throws {
    let server = try await ProbeServer.start { $0.hasSuffix("{}") ? Self.ok("") : nil }
    let module = try ProbeModule(
      "http",
      """
      method: POST
      headers: {Host: vhost, X-A: b}
      body: '{}'
      basic_auth: {username: u, password: p}
      """)
    let outcome = await module.run(
      "http://\(server.address)/a?b=c", within: .seconds(20), userAgent: "kdoctor/1")
    #expect(outcome.isSuccess)
    #expect(
      server.heard == [
        "POST /a?b=c HTTP/1.1\r\nHost: vhost\r\nUser-Agent: kdoctor/1\r\nX-A: b\r\n"
          + "Authorization: Basic dTpw\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
      ])
  }

  @Test("Follows redirects with cookies, to other servers without credentials")
  func follows() async throws {
    let other = try await ProbeServer.start { $0.contains("\r\n\r\n") ? Self.ok("there") : nil }
    let first = try await ProbeServer.start { text in
      if !text.contains("\r\n\r\n") { return nil }
      let location = text.hasPrefix("POST") ? "/next" : "http://localhost:\(other.port)/"
      return [
        .send("HTTP/1.1 302 F\r\nLocation: \(location)\r\nSet-Cookie: a=b\r\n\r\nnever read")
      ]
    }
    let module = try ProbeModule(
      "http",
      "method: POST\nbody: x\nbearer_token: t\nheaders: {Host: vhost, Cookie: c=d}\npreferred_ip_protocol: ip4"
    )
    let outcome = await module.run("http://\(first.address)/", within: .seconds(20))
    #expect(outcome.isSuccess)
    #expect(outcome.metrics.value(.httpRedirects) == 2)
    #expect(outcome.metrics.value(.httpUncompressedLength) == 5)
    #expect(first.heard.count == 2)
    #expect(first.heard.last?.hasPrefix("GET /next HTTP/1.1\r\nHost: vhost\r\n") == true)
    #expect(first.heard.last?.contains("\r\nCookie: c=d; a=b\r\n") == true)
    #expect(first.heard.last?.contains("\r\nAuthorization: Bearer t\r\n") == true)
    let last = try #require(other.heard.first)
    #expect(last.contains("Host: localhost:\(other.port)\r\n"))
    #expect(!last.contains("Cookie") && !last.contains("Authorization"))
  }

  @Test("Asks by way of a proxy")
  func proxy() async throws {
    let proxy = try await ProbeServer.start { $0.contains("\r\n\r\n") ? Self.ok("by proxy") : nil }
    let module = try ProbeModule(
      "http", "proxy_url: http://me:pw@\(proxy.address)\nskip_resolve_phase_with_proxy: true")
    let outcome = await module.run("http://shop.invalid/a", within: .seconds(20))
    #expect(outcome.isSuccess)
    #expect(
      proxy.heard.first?.hasPrefix(
        "GET http://shop.invalid:80/a HTTP/1.1\r\nHost: shop.invalid\r\n") == true)
    #expect(proxy.heard.first?.contains("Proxy-Authorization: Basic bWU6cHc=\r\n") == true)
  }

  @Test("Tells of the phases that it went through")
  func phases() async throws {
    let server = try await ProbeServer.start { _ in Self.ok("shop") }
    let outcome = await (try ProbeModule("http")).run(server.address, within: .seconds(20))
    #expect(Set(outcome.phases.keys) == [.connect, .processing, .transfer])
    for phase in ["resolve", "connect", "tls", "processing", "transfer"] {
      #expect(outcome.metrics.value(.httpDuration, phase) != nil)
    }
  }

  @Test(
    "Fails where the answer does not end, also where only the connection's end would end it",
    arguments: [
      "", "HTTP/1.1 200 OK\r\n\r\nabc", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
    ])
  func endless(answer: String) async throws {
    let server = try await ProbeServer.start { _ in [.send(answer)] }
    let outcome = await (try ProbeModule("http")).run(server.address, within: .seconds(1))
    // On a busy machine the time may be up before the answer comes.
    guard case .timedOut = outcome.failure else {
      Issue.record("\(outcome.failure as Any)")
      return
    }
  }

  @Test("A gigabyte is counted and not kept")
  func large() async throws {
    let server = try await ProbeServer.start { _ in
      [.send("HTTP/1.1 200 OK\r\n\r\n"), .flood(Array(repeating: 0x61, count: 1 << 16))]
    }
    let outcome = await (try ProbeModule("http", "body_size_limit: 32MB"))
      .run(server.address, within: .seconds(20))
    #expect(outcome.failure == .bodyTooLarge(limit: 32 << 20))
  }

  @Test("Fails where nobody listens, and where there is no such host")
  func unreachable() async throws {
    let refused = await (try ProbeModule("http")).run("127.0.0.1:1", within: .seconds(20))
    guard case .dialling(.refused) = refused.failure else {
      Issue.record("\(refused.failure as Any)")
      return
    }
    let unknown = await (try ProbeModule("http")).run("shop.invalid", within: .seconds(20))
    guard case .dialling(.unresolved) = unknown.failure else {
      Issue.record("\(unknown.failure as Any)")
      return
    }
    #expect(unknown.metrics.value(.ipProtocol) == 0)
    #expect(unknown.metrics.value(.httpDuration, "connect") == nil)
  }

  /// A text as gzip packs it, without compressing it.
  private static func gzip(_ text: String) -> [UInt8] {
    let size = text.utf8.count
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + stored(text) + littleEndian(crc32(text))
      + littleEndian(UInt32(size))
  }

  private static func stored(_ text: String) -> [UInt8] {
    let size = UInt8(text.utf8.count)
    return [1, size, 0, ~size, 0xFF] + text.utf8
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func crc32(_ text: String) -> UInt32 {
    ~text.utf8.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in (crc >> 1) ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
  }
}
