import KubeClient
import Testing

@testable import Probing

/// A module of the tests has a `Visit` of its own.
private typealias Visit = KubeClient.Visit

@Suite("A reader that visits")
struct ProbingReaderTests {
  private static let places: [Visit.Place] = [
    .clusterDNS(namespace: "prod", name: "shop"),
    .clusterIP(namespace: "prod", name: "shop", port: 80),
    .podIP(namespace: "prod", name: "shop-1", port: 80),
  ]

  /// Nothing is asked of this cluster.
  private static func live() -> LiveReader {
    let server = ServerAddress(scheme: .https, host: "127.0.0.1", port: 9)
    return LiveReader(ClusterConnection(name: "none", server: server), userAgent: "kdoctor/test")
  }

  @Test("Makes no visits from inside where it is outside, and has nothing to say of it")
  func outside() async {
    let live = Self.live()
    let reader = ProbingReader(live, through: live, userAgent: "kdoctor/test")
    #expect(reader.cluster.vantage == nil)
    for place in Self.places {
      let request = VisitRequest(host: "shop.prod.svc", addresses: ["127.0.0.1"])
      let reading = await reader.visit(Visit(place, request))
      #expect(reading.unavailable == place.notSent(), "\(place)")
    }
    await live.shutdown()
  }

  @Test("Inside, goes to the addresses and asks the DNS of its Pod")
  func inside() async throws {
    let live = Self.live()
    let server = try await ProbeServer.start { _ in
      [.send("HTTP/1.1 204 Nothing\r\nContent-Length: 0\r\n\r\n"), .close]
    }
    let names = try await NameServer.start { _, _ in .addresses(["10.96.0.20"]) }
    let vantage = Vantage(namespace: "tools", pod: "kdoctor-x")
    let resolver = ResolverSettings("nameserver 127.0.0.1\nsearch tools.svc.k8s.test\n")
    let reader = ProbingReader(
      live, through: live, userAgent: "kdoctor/test", limits: VisitLimits(),
      inside: .init(vantage: vantage, resolver: resolver, dnsPort: names.port))
    #expect(reader.cluster.vantage == vantage)
    let name = await reader.visit(
      Visit(Self.places[0], VisitRequest(host: "shop.prod.svc", addresses: ["10.96.0.20"])))
    #expect(name.value?.addresses == ["10.96.0.20"])
    for place in [
      Visit.Place.clusterIP(namespace: "prod", name: "shop", port: server.port),
      .podIP(namespace: "prod", name: "shop-1", port: server.port),
    ] {
      let reading = await reader.visit(Visit(place, VisitRequest(addresses: ["127.0.0.1"])))
      #expect(reading.value?.status == 204, "\(place)")
    }
    try await names.stop()
    await live.shutdown()
  }
}
