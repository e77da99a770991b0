import Foundation
import Testing

@testable import Probing

@Suite("The rules of HTTP")
struct HTTPRulesTests {
  @Test(
    "Understand targets",
    arguments: [
      ("shop", "http://shop/", "shop:80", "shop"),
      ("HTTPS://shop:8443/a?b=c#d", "https://shop:8443/a?b=c", "shop:8443", "shop:8443"),
      ("http://[::1]:80", "http://[::1]:80/", "[::1]:80", "[::1]:80"),
      ("http://me:pw@shop/", "http://shop/", "shop:80", "shop"),
      ("127.0.0.1:81/x y", "http://127.0.0.1:81/x%20y", "127.0.0.1:81", "127.0.0.1:81"),
    ])
  func targets(target: String, url: String, endpoint: String, host: String) throws {
    let address = try HTTPAddress(target: target)
    #expect(address.description == url)
    #expect(address.endpoint.description == endpoint)
    #expect(address.authority == host)
  }

  @Test("Never repeat a password")
  func password() async throws {
    let outcome = await (try ProbeModule("http")).run(
      "http://me:s3c@ret@shop.invalid/@", within: .seconds(20))
    #expect(outcome.target == "http://me:xxxxx@shop.invalid/@")
    var text = ""
    dump(outcome, to: &text)
    #expect(!text.contains("s3c"))
  }

  @Test("Refuse other targets", arguments: ["http://", "", "https:///a"])
  func badTargets(target: String) {
    #expect(throws: ProbeFailure.self) { try HTTPAddress(target: target) }
  }

  @Test(
    "Follow redirects as Go does",
    arguments: [
      (302, "/b", "POST", "http://shop/b", "GET", "vhost", true, true),
      (307, "b?c", "POST", "http://shop/x/b?c", "POST", "vhost", true, true),
      (301, "https://shop/", "HEAD", "https://shop/", "HEAD", "shop", false, true),
      (303, "http://shop:81/", "PUT", "http://shop:81/", "GET", "shop:81", false, true),
      (308, "//other/y", "POST", "http://other/y", "POST", "other", false, false),
    ])
  func redirects(
    status: Int, location: String, method: String, url: String, next: String, host: String,
    isFirstServer: Bool, isFirstHost: Bool
  ) throws {
    let hop = HTTPHop(
      address: try HTTPAddress(target: "http://shop/x/a"), hostAddress: HostAddress("10.0.0.1"),
      hostHeader: "vhost", method: method, sendsBody: true)
    guard case .hop(let found) = hop.next(status: status, location: location) else {
      Issue.record("not followed")
      return
    }
    #expect(found.address.description == url)
    #expect(found.method == next)
    #expect(found.hostHeader == host)
    #expect(found.isFirstServer == isFirstServer && found.isFirstHost == isFirstHost)
    #expect((found.hostAddress != nil) == isFirstHost)
    #expect(found.sendsBody == (status >= 307))
    #expect(found.redirects == 1)
  }

  @Test("Take the rest as answers", arguments: [(302, nil), (302, ""), (304, "/b"), (200, "/b")])
  func answers(status: Int, location: String?) throws {
    let hop = HTTPHop(
      address: try HTTPAddress(target: "shop"), hostHeader: "shop", method: "GET", sendsBody: false)
    guard case .none = hop.next(status: status, location: location) else {
      Issue.record("followed")
      return
    }
  }

  @Test(
    "Send cookies back where they belong",
    arguments: [
      (["a=1"], "http://shop/x/z", "a=1"), (["a=1"], "http://shop/y", nil),
      (["a=1; Path=/"], "http://shop/y", "a=1"), (["a=1; Path=/; Secure"], "http://shop/", nil),
      (["a=1; path=/; Domain=other"], "http://other/", nil), (["=1", "b"], "http://shop/x/", nil),
      (["a=1; Path=/", "a=2; Path=/", "b=3; Path=/"], "http://shop/", "a=2; b=3"),
      (["a=1; Path=/", "a=1; Path=/; Max-Age=0"], "http://shop/", nil),
      (["a=1; Path=/y"], "http://shop/yz", nil),
    ] as [([String], String, String?)])
  func cookies(lines: [String], url: String, header: String?) throws {
    var jar = CookieJar()
    jar.take(lines, from: try HTTPAddress(target: "http://shop/x/a"))
    #expect(jar.header(for: try HTTPAddress(target: url)) == header)
  }

  @Test(
    "Know what a header accepts",
    arguments: [
      ("", "gzip", true), ("gzip", "gzip", true), ("deflate", "gzip", false), ("*", "gzip", true),
      ("gzip;q=0.5, *;q=0", "gzip", true), ("gzip;q=0", "gzip", false),
      ("br;q=1.0, gzip ; q=0.8", "gzip", true), ("*;q=0, gzip", "gzip", true),
    ])
  func encodings(header: String, encoding: String, accepts: Bool) {
    #expect(AcceptEncoding(header).accepts(encoding) == accepts)
  }

  @Test(
    "Read dates",
    arguments: [
      ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
      ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
      ("Sun Nov 6 08:49:37 1994", 784_111_777), ("1994-11-06", nil),
    ] as [(String, Double?)])
  func dates(text: String, seconds: Double?) {
    #expect(HTTPDate.parse(text)?.timeIntervalSince1970 == seconds)
  }
}
