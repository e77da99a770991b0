import Foundation
import KDoctorTesting
import Testing

@Suite("What visits to a live application prove")
struct LiveVisitAnswersTests {
  private static let controller = "ingress-nginx-controller-687b79fb5b-2n8qt"
  private static let host = "healthy.example.com"

  /// A network that answers in some way, and what has to be found in it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// What the application does.
    var application: PortBehaviour = .http()
    /// What the controller does with the host.
    var route: PortBehaviour = .http()
    /// The root's id; nil for a healthy application.
    var root: String?
    /// Words of the evidence.
    var words: [String] = []
  }

  static let cases: [Case] = [
    Case(testDescription: "all is well"),
    Case(
      testDescription: "nobody listens", application: .closed, route: .http(502),
      root: "pod.port-not-listening", words: ["connection refused"]),
    Case(
      testDescription: "listens on 127.0.0.1", application: .localhostOnly(), route: .http(502),
      root: "service.listens-on-localhost", words: ["HTTP 200", "connection refused"]),
    Case(
      testDescription: "packets are dropped", application: .filtered(), route: .http(504),
      root: "service.kube-proxy", words: ["i/o timeout"]),
    Case(
      testDescription: "the application fails", application: .http(500), route: .http(500),
      root: "pod.answers-with-error", words: ["HTTP 500"]),
    Case(testDescription: "no HTTP, but a banner", application: .banner("220 hello\r\n")),
    Case(testDescription: "hangs up on HTTP", application: .hangsUp),
    Case(testDescription: "a body without end", application: .gigabyte),
    Case(testDescription: "headers without end", application: .headerBomb),
    Case(testDescription: "ends in the middle", application: .closesMidway),
    Case(
      testDescription: "TLS on a plain port", application: .tls(), route: .http(400),
      root: nil),
    Case(
      testDescription: "TLS, which the controller does not know", application: .tls(),
      route: .http(502), root: "ingress.backend-speaks-tls", words: ["HTTP 502"]),
    Case(
      testDescription: "no route", route: .http(404), root: "ingress.no-route",
      words: ["HTTP 404", "HTTP 200"]),
    Case(
      testDescription: "no endpoints", route: .http(503), root: "ingress.no-upstream",
      words: ["HTTP 503", "HTTP 200"]),
    Case(
      testDescription: "refused upstream", route: .http(502), root: "ingress.upstream-refused",
      words: ["HTTP 502", "HTTP 200"]),
    Case(
      testDescription: "the application's own 503", application: .http(503), route: .http(503),
      root: "pod.answers-with-error", words: ["HTTP 503"]),
    Case(
      testDescription: "redirects to itself", route: .redirect(to: "http://\(host)/"),
      root: "ingress.redirect-loop", words: ["http://\(host)/"]),
    Case(testDescription: "redirects elsewhere", route: .redirect(to: "https://\(host)/login")),
  ]

  @Test("Each answer has an outcome of its own", arguments: cases)
  func answers(one: Case) async throws {
    try await LiveSetting.with("healthy") { setting in
      setting.server.listen(one.application, on: 80, in: "healthy")
      for pod in ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"] {
        setting.server.listen(one.application, on: 80, of: pod, in: "healthy")
      }
      setting.server.listen(
        .routes([HostRoute(host: Self.host, one.route)]), on: 80, of: Self.controller,
        in: "ingress-nginx")
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.roots == [one.root].compactMap { $0 }, "\(report.outcome.output)")
      if one.root == nil { #expect(report.status == 0, "\(report.outcome.output)") }
      let evidence = report.diagnoses.first?["root"]?["evidence"]?.items ?? []
      let texts = evidence.flatMap { [$0["value"]?.text, $0["text"]?.text] }.compactMap { $0 }
      for words in one.words {
        #expect(texts.contains { $0.contains(words) } || report.allText.contains(words), "\(texts)")
      }
    }
  }

  @Test(
    "The certificate of an Ingress is looked at",
    arguments: [
      (ApplicationCertificate(names: [host]), [String]()),
      (ApplicationCertificate(names: ["*.example.com"]), []),
      (ApplicationCertificate(names: ["ingress.local"]), ["ingress.certificate-default"]),
      (
        ApplicationCertificate(names: ["www.example.org"]),
        ["ingress.certificate-other-name"]
      ),
    ])
  func certificate(shown: ApplicationCertificate, roots: [String]) async throws {
    try await LiveSetting.with("healthy-tls-secret") { setting in
      setting.server.listen(
        .tls(shown, of: .http()), on: 443, of: Self.controller, in: "ingress-nginx")
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.roots == roots, "\(report.outcome.output)")
      #expect(setting.server.visits.contains { $0.serverName == Self.host })
    }
  }

  @Test(
    "What keeps visits from being made is told",
    arguments: [
      (Fault(.kubeletDown, when: .resource("pods/portforward")), "pod.unreachable", ""),
      (Fault(.podGone, when: .resource("pods/portforward")), nil, "unreachable"),
      (
        Fault(.page("<html>no</html>", status: 502), when: .resource("pods/portforward")), nil,
        "unreachable"
      ),
      (Fault(.page("<html>ok</html>"), when: .resource("pods/portforward")), nil, "unreachable"),
      (Fault(.status(426), when: .resource("pods/portforward")), nil, "unreachable"),
      (Fault(.stallBeforeHeaders, when: .resource("services/proxy")), nil, ""),
    ])
  func faults(fault: Fault, root: String?, reason: String) async throws {
    try await LiveSetting.with("healthy", { $0.faults = [fault] }) { setting in
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.roots == [root].compactMap { $0 }, "\(report.summary)")
      if !reason.isEmpty { #expect(report.unread[reason] != nil, "\(report.summary)") }
    }
  }

  @Test(
    "An account that may not visit is told so, and what it would need",
    arguments: [("pods/portforward", ["create", "get"]), ("services/proxy", ["get"])])
  func rights(resource: String, verbs: [String]) async throws {
    try await LiveSetting.with("healthy", as: LiveRights.account) { setting in
      setting.server.set(grants: try LiveRights.without(resource).grants(in: "healthy"))
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.state == "healthy", "\(report.summary)")
      #expect(report.unread["forbidden"]?.contains("get \(resource) in healthy") == true)
      let rules = report.missingAccess.flatMap { $0["rules"]?.items ?? [] }
      #expect(
        rules.contains { rule in
          rule["resources"]?.items.contains { $0.text == resource } == true
            && rule["verbs"]?.items.compactMap(\.text) == verbs
        }, "\(report.outcome.output)")
      let scratch = try Scratch()
      let file = try scratch.write(report.outcome.output, to: "report.json")
      let violations = try Schema.violations(of: [file.path], by: "report.schema.json")
      #expect(violations == "")
      let status = try await setting.run(["status", "-n", "healthy", "-o", "json"])
      #expect(status.json?["verdict"]?.text == "partly")
    }
  }
}
