import NIOCore
import Testing

@testable import KDoctorTesting

/// Small parts of the Service proxy, judged as Go judges them.
@Suite struct ProxyTextTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{1}\n\r\t\u{7}", #""\x01\n\r\t\a""#),
  ])
  func quotation(_ text: String, _ quoted: String) { #expect(GoText.quoted(text) == quoted) }

  @Test(
    arguments: [
      ("HTTP/1.1 200 OK\r\n", nil), ("HTTP/1.0 404\n", nil), ("HTTP/1.1 200", nil),
      ("hello\n", #"malformed HTTP response "hello""#),
      ("220 mail\n", #"malformed HTTP status code "mail""#),
      ("HTTP/1.1 20x OK\n", #"malformed HTTP status code "20x""#),
      ("SSH-2.0 200 x\n", #"malformed HTTP version "SSH-2.0""#),
    ] as [(String, String?)])
  func statusLines(_ text: String, _ problem: String?) {
    #expect(StatusLine.problem(ByteBuffer(string: text)) == problem)
  }

  @Test func theEndOfAllBytesEndsALine() {
    #expect(StatusLine.problem(ByteBuffer(string: "hello")) == nil)
    #expect(
      StatusLine.problem(ByteBuffer(string: "hello"), isEnd: true)
        == #"malformed HTTP response "hello""#)
  }

  @Test(
    arguments: [
      ("shop", ["", "shop", ""]), ("shop:80", ["", "shop", "80"]),
      ("https:shop:web", ["https", "shop", "web"]), (":shop:80", ["", "shop", "80"]),
      ("ftp:shop:80", nil), ("", nil), (":80", nil), ("a:b:c:d", nil),
    ] as [(String, [String]?)])
  func references(_ text: String, _ parts: [String]?) {
    let reference = ServiceReference(text)
    #expect(reference.map { [$0.scheme, $0.name, $0.port] } == parts)
  }
}
