import Foundation
import KDoctorTesting
import Testing

@Suite("What visits do not prove")
struct LiveVisitShapesTests {
  private static let controller = "ingress-nginx-controller-687b79fb5b-2n8qt"
  private static let host = "healthy.example.com"
  private static let toTLS = PortBehaviour.redirect(to: "https://\(host)/")

  /// A network around an application, and what may be said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var recording = "healthy"
    var application: PortBehaviour = .http()
    /// What the controller does with plain requests; nil takes the Ingress away.
    var route: PortBehaviour? = .http()
    /// What it does with those over TLS.
    var secureRoute: PortBehaviour = .closed
    var state = "healthy"
    /// The root's id; nil for none.
    var root: String?
    var serving: JSONNode = .null
  }

  static let cases: [Case] = [
    Case(
      testDescription: "a server that speaks no HTTP", application: .banner("hello\r\n"), route: nil
    ),
    Case(testDescription: "a server that hangs up on HTTP", application: .hangsUp, route: nil),
    Case(testDescription: "HTTP/2 alone", application: .http2, route: nil),
    Case(
      testDescription: "a probe's request that is not answered", application: .silent, route: nil,
      state: "inconclusive"),
    Case(
      testDescription: "a slow application behind a controller", application: .silent,
      route: .silent, state: "inconclusive"),
    Case(
      testDescription: "the API server alone does not get through", application: .filtered(),
      serving: .bool(true)),
    Case(
      testDescription: "the API server does not get through, nobody else has tried",
      application: .filtered(), route: nil, state: "warning", root: "service.kube-proxy"),
    Case(
      testDescription: "the route over TLS, to which the plain one leads, is not known",
      recording: "healthy-tls-secret", route: toTLS, secureRoute: .http(404), state: "problem",
      root: "ingress.no-route", serving: .bool(false)),
    Case(
      testDescription: "the route over TLS works", recording: "healthy-tls-secret", route: toTLS,
      secureRoute: .http(), serving: .bool(true)),
    Case(
      testDescription: "a loop behind a certificate for other names", route: toTLS,
      secureRoute: toTLS, state: "problem", root: "ingress.redirect-loop", serving: .bool(true)),
  ]

  @Test("Is left open, or told by a visit that does", arguments: cases)
  func shapes(one: Case) async throws {
    try await LiveSetting.with(one.recording) { setting in
      for pod in ["shop-5d8dbfd894-4r5b9", "shop-5d8dbfd894-hz2lr"] {
        setting.server.listen(one.application, on: 80, of: pod, in: "healthy")
      }
      if let route = one.route {
        let names = one.recording == "healthy" ? ["ingress.local"] : [Self.host]
        setting.server.listen(route, on: 80, of: Self.controller, in: "ingress-nginx")
        setting.server.listen(
          .tls(ApplicationCertificate(names: names), of: one.secureRoute), on: 443,
          of: Self.controller, in: "ingress-nginx")
      } else {
        try setting.server.change(.delete(kind: "Ingress", namespace: "healthy", name: "shop"))
      }
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.state == one.state, "\(report.outcome.output)")
      #expect(report.roots == [one.root].compactMap { $0 })
      #expect(report.diagnoses.first?["serving"] == one.serving)
      #expect(!report.allText.contains(".cc:"), "a source file of the TLS library is named")
    }
  }

  @Test("Ports that no Service leads to are left in peace")
  func ports() async throws {
    try await LiveSetting.with("healthy") { setting in
      let reader = try Fixtures.files(case: "healthy")
      let cluster = try JSONDecoder().decode(
        JSONNode.self, from: Data(reader["cluster.json"] ?? []))
      for var pod in cluster["items"]?.items ?? []
      where pod["kind"]?.text == "Pod" && pod["metadata"]?["namespace"]?.text == "healthy" {
        let path = ["spec", "containers", "0", "ports", "1"]
        pod.set(path[...], to: .object(["name": .string("debug"), "containerPort": .int(9000)]))
        try setting.server.change(.put(pod))
      }
      setting.server.listen(.silent, on: 9000, in: "healthy")
      let report = try await setting.run(
        ["report", "deployment/shop", "-n", "healthy", "-o", "json"])
      #expect(report.state == "healthy")
      #expect(setting.server.visits.allSatisfy { $0.port == 80 })
    }
  }
}
