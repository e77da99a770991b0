import KubeClient
import Testing

@testable import Probing

@Suite("What an answer to a visit says")
struct VisitAnswerTests {
  @Test(
    "Every ending has words, and a connection that worked is one",
    arguments: [
      (VisitAnswer(ending: .closed), "without an answer"),
      (VisitAnswer(first: [0x48], ending: .closed), "in the middle"),
      (VisitAnswer(ending: .timedOut), "no answer within 3 s"),
      (VisitAnswer(first: [0x48], ending: .tooMuch), "longer than 64 KiB"),
      (VisitAnswer(first: [0x32], ending: .notHTTP), "not HTTP"),
      (VisitAnswer(first: [0x48], ending: .noHandshake("x")), "no TLS"),
    ])
  func endings(answer: VisitAnswer, words: String) {
    let result = answer.result(of: VisitRequest(), farewell: nil, limits: VisitLimits())
    #expect(result.isConnected && result.status == nil)
    #expect(result.message?.contains(words) == true, "\(result)")
    #expect(result.sent == "GET /")
  }

  @Test("What the far end says of a connection goes before what was not heard")
  func farewell() {
    let answer = VisitAnswer(ending: .closed)
    let result = answer.result(
      of: VisitRequest(), farewell: "connection refused", limits: VisitLimits())
    #expect(!result.isConnected && result.message == "connection refused")
  }

  @Test(
    "A server that speaks otherwise is known by its first bytes, or by what it says",
    arguments: [
      (
        VisitRequest.Scheme.http, VisitAnswer(first: [0x15, 0x03, 0x01]),
        VisitResult.Speech?.some(.tls)
      ),
      (
        .http,
        VisitAnswer(
          status: 400, body: Array("Client sent an HTTP request to an HTTPS server.".utf8)), .tls
      ),
      (.http, VisitAnswer(status: 400, body: Array("bad".utf8)), nil),
      (.http, VisitAnswer(status: 200), nil),
      (.https, VisitAnswer(first: Array("HTTP".utf8)), .plain),
      (.https, VisitAnswer(first: [0x15, 0x03]), nil),
      (.https, VisitAnswer(), nil),
    ])
  func speech(
    scheme: VisitRequest.Scheme, answer: VisitAnswer, speech: VisitResult.Speech?
  ) {
    let request = VisitRequest(scheme: scheme)
    #expect(answer.result(of: request, farewell: nil, limits: VisitLimits()).speaks == speech)
  }

  @Test(
    "Nothing of a path or a host becomes a header of its own",
    arguments: [
      ("/a b", "a.example.com", "GET /a%20b, Host: a.example.com"),
      ("/a\r\nX: y", "a\r\nX:y", "GET /a%0D%0AX:%20y, Host: aX:y"),
      ("a", "", "GET /a, Host: localhost"), ("/ä", "h", "GET /%C3%A4, Host: h"),
    ])
  func sendable(path: String, host: String, text: String) {
    #expect(VisitRequest(path: path, host: host).sendable(host: "localhost").text == text)
  }

  @Test(
    "Queries of redirects are not kept",
    arguments: [("/login?token=a", "/login?…"), ("/login", "/login"), ("/a#b", "/a?…")])
  func location(written: String, shown: String) {
    let answer = VisitAnswer(status: 302, location: written)
    let result = answer.result(of: VisitRequest(), farewell: nil, limits: VisitLimits())
    #expect(result.location == shown)
  }

  @Test(
    "Addresses that mean something in their own network alone are known",
    arguments: [
      ("10.0.0.1", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.1.1", true),
      ("100.64.0.1", true), ("127.0.0.1", true), ("203.0.113.7", false), ("::1", true),
      ("fd00::1", true), ("fe80::1", true), ("2001:db8::1", false),
    ])
  func isPrivate(text: String, isPrivate: Bool) {
    #expect(HostAddress(text)?.isPrivate == isPrivate)
  }
}
