import Foundation

/// What the target answers to a request.
struct HTTPAnswer {
  /// The head, and what of the body is text.
  var text: String
  var bytes: [UInt8] = []
  var closes = false

  /// A well-made answer.
  static func plain(
    _ status: String, _ body: String = "", headers: [String] = []
  ) -> HTTPAnswer {
    HTTPAnswer(text: head(status, headers + ["Content-Length: \(body.utf8.count)"]) + body)
  }

  private static func packed(_ encoding: String, _ base64: String) -> HTTPAnswer {
    let bytes = Array(Data(base64Encoded: base64) ?? Data())
    return HTTPAnswer(
      text: head("200 OK", ["Content-Encoding: \(encoding)", "Content-Length: \(bytes.count)"]),
      bytes: bytes)
  }

  private static func head(_ status: String, _ headers: [String]) -> String {
    (["HTTP/1.1 \(status)"] + headers).map { $0 + "\r\n" }.joined() + "\r\n"
  }

  /// `packed body ` twenty times.
  private static let gzip = "H4sIAAAAAAAC/ytITM5OTVFIyk+pVCgYAWwACQmlcvAAAAA="
  private static let deflate = "K0hMzk5NUUjKT6lUKBgBbAA="

  /// - Parameter elsewhere: other targets by name, as `HOST:PORT`.
  static func answer(
    to request: HTTPTarget.Request, elsewhere: [String: String]
  ) -> HTTPAnswer {
    let path = request.path
    if path.hasPrefix("/status/") {
      return plain("\(path.dropFirst(8)) Said", "status\n")
    }
    if path.hasPrefix("/hops/"), let hops = Int(path.dropFirst(6)) {
      return redirect(hops == 0 ? "/ok" : "/hops/\(hops - 1)")
    }
    return told(request) ?? shaped(path) ?? moved(request, elsewhere)
      ?? plain("404 Not Found", "no such page\n")
  }

  /// Answers that depend on the request.
  private static func told(_ request: HTTPTarget.Request) -> HTTPAnswer? {
    switch request.path {
    case "/method": plain("200 OK", request.method == "HEAD" ? "" : request.method)
    case "/echo": plain("200 OK", request.body)
    case "/host": plain("200 OK", request.headers["host"] ?? "none")
    case "/agent": plain("200 OK", request.headers["user-agent"] ?? "none")
    case "/header": plain("200 OK", request.headers["x-probe"] ?? "none")
    case "/encodings": plain("200 OK", request.headers["accept-encoding"] ?? "none")
    case "/authorization":
      request.headers["authorization"].map { plain("200 OK", $0) }
        ?? plain("401 Unauthorized", "who?\n", headers: ["WWW-Authenticate: Basic realm=\"x\""])
    case "/cookie":
      request.headers["cookie"] == "visited=yes"
        ? plain("200 OK", "welcome back\n")
        : plain("302 Found", headers: ["Location: /cookie", "Set-Cookie: visited=yes; Path=/"])
    default: nil
    }
  }

  /// Answers of unusual forms.
  private static func shaped(_ path: String) -> HTTPAnswer? {
    switch path {
    case "/", "/ok": plain("200 OK", "all is well\n", headers: ["Content-Type: text/plain"])
    case "/empty": plain("200 OK")
    case "/no-content": HTTPAnswer(text: head("204 No Content", []))
    case "/modified":
      plain("200 OK", "old\n", headers: ["Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT"])
    case "/modified-badly": plain("200 OK", "old\n", headers: ["Last-Modified: long ago"])
    case "/versions": plain("200 OK", "v\n", headers: ["X-Version: 1.2", "X-Version: 2.0"])
    case "/gzip": packed("gzip", gzip)
    case "/deflate": packed("deflate", deflate)
    case "/gzip-broken": packed("gzip", Data("this is no gzip".utf8).base64EncodedString())
    case "/chunked":
      HTTPAnswer(
        text: head("200 OK", ["Transfer-Encoding: chunked"]) + "6\r\nchunk \r\n5;x=y\r\nbody\n\r\n"
          + "0\r\n\r\n")
    case "/chunked-badly":
      HTTPAnswer(
        text: head("200 OK", ["Transfer-Encoding: chunked"]) + "6\r\nchunk \r\nzz\r\n", closes: true
      )
    case "/cut":
      HTTPAnswer(text: head("200 OK", ["Content-Length: 100"]) + "not all", closes: true)
    case "/until-close":
      HTTPAnswer(text: head("200 OK", ["Connection: close"]) + "to the end\n", closes: true)
    case "/old": HTTPAnswer(text: "HTTP/1.0 200 OK\r\n\r\nan old server\n", closes: true)
    case "/keep": plain("200 OK", "kept\n", headers: ["Connection: keep-alive"])
    case "/continue":
      HTTPAnswer(text: "HTTP/1.1 100 Continue\r\n\r\n" + plain("200 OK", "on\n").text)
    case "/garbage": HTTPAnswer(text: "what do you want?\r\n", closes: true)
    case "/hang-up": HTTPAnswer(text: "", closes: true)
    case "/silence": HTTPAnswer(text: "")
    case "/body-silence": HTTPAnswer(text: head("200 OK", ["Content-Length: 100"]) + "one moment")
    case "/long": plain("200 OK", String(repeating: "0123456789", count: 1000))
    default: nil
    }
  }

  /// Answers that send the client elsewhere.
  private static func moved(
    _ request: HTTPTarget.Request, _ elsewhere: [String: String]
  ) -> HTTPAnswer? {
    switch request.path {
    case "/relative": redirect("/ok")
    case "/sibling": redirect("ok")
    case "/absolute": redirect("http://\(request.headers["host"] ?? "")/ok")
    case "/permanent": redirect("/ok", "301 Moved Permanently")
    case "/temporary": redirect("/method", "307 Temporary Redirect")
    case "/see-other": redirect("/method", "303 See Other")
    case "/found-method": redirect("/method")
    case "/loop": redirect("/loop")
    case "/nowhere": HTTPAnswer(text: head("302 Found", ["Content-Length: 0"]))
    case "/to-missing": redirect("/missing")
    case "/to-tls": redirect("https://\(elsewhere["tls"] ?? "")/ok")
    case "/to-plain": redirect("http://\(elsewhere["http"] ?? "")/ok")
    case "/to-closed": redirect("http://\(elsewhere["closed"] ?? "")/ok")
    case "/to-ftp": redirect("ftp://127.0.0.1/ok")
    default: nil
    }
  }

  private static func redirect(_ place: String, _ status: String = "302 Found") -> HTTPAnswer {
    plain(status, "go there\n", headers: ["Location: \(place)"])
  }
}
