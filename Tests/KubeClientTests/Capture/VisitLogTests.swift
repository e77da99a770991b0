import Foundation
import KubeClient
import Testing

@testable import KubeClient

/// A module of the tests has a `Visit` of its own.
private typealias Place = KubeClient.Visit.Place

@Suite("The visits of a walk")
struct VisitLogTests {
  private static let certificate = ShownCertificate(
    names: ["*.example.com"], subject: "*.example.com", issuer: "Example CA",
    notBefore: Date(timeIntervalSince1970: 1_700_000_000),
    notAfter: Date(timeIntervalSince1970: 1_800_000_000))

  private static let visits: [Place: Reading<VisitResult>] = [
    .pod(namespace: "shop", name: "shop-1", port: 80): .value(
      VisitResult(status: 200, message: nil, sent: "GET /healthz, Host: localhost")),
    .pod(namespace: "shop", name: "shop-1", port: 81): .value(
      VisitResult(status: nil, message: "connected; no answer", isConnected: true, speaks: .tls)),
    .service(namespace: "shop", name: "shop", port: 80): .value(
      VisitResult(status: 503, message: "no endpoints", sent: "GET /healthz")),
    .servicePath(namespace: "shop", name: "shop", port: 80, path: "/a"): .value(
      VisitResult(status: 404, message: nil, sent: "GET /a")),
    .ingress(namespace: "shop", name: "shop", host: "a.example.com", path: "/"): .value(
      VisitResult(
        status: 308, message: nil, via: "controller-1", sent: "GET /, Host: a.example.com",
        location: "https://a.example.com/")),
    .ingressTLS(namespace: "shop", name: "shop", host: "a.example.com", path: "/"): .value(
      VisitResult(
        status: 200, message: nil, via: "controller-1", sent: "GET / over TLS",
        certificate: certificate)),
    .publicInternet(namespace: "shop", name: "shop", host: "a.example.com", path: "/"): .value(
      VisitResult(status: nil, message: "no address", failedStep: .resolve)),
    .clusterDNS(namespace: "shop", name: "shop"): .value(
      VisitResult(
        status: nil, message: nil, sent: "DNS A shop.shop.svc.cluster.local. @10.96.0.10",
        isConnected: true, addresses: ["10.96.3.4", "10.96.3.5"])),
    .clusterDNS(namespace: "shop", name: "other"): .value(
      VisitResult(status: nil, message: "NXDOMAIN", isConnected: true, failedStep: .resolve)),
    .clusterIP(namespace: "shop", name: "shop", port: 80): .value(
      VisitResult(status: 204, message: nil, sent: "GET / @10.96.3.4:80")),
    .podIP(namespace: "shop", name: "shop-1", port: 80): .value(
      VisitResult(status: nil, message: "Connection refused", failedStep: .connect)),
    .pod(namespace: "shop", name: "shop-2", port: 80): .unavailable(
      Unavailable(
        .forbidden, verb: "create", resource: "pods/portforward", namespace: "shop",
        detail: "not allowed")),
  ]

  private static func reader(_ log: VisitLog) throws -> SnapshotReader {
    let pod =
      #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"shop-1","namespace":"shop"},"spec":{}}"#
    return try SnapshotReader(
      files: ["cluster.json": Array(pod.utf8), "probes.json": try log.bytes], name: "saved")
  }

  @Test("Are read as they were written")
  func roundTrip() async throws {
    let reader = try Self.reader(VisitLog(Self.visits))
    for (place, reading) in Self.visits {
      let found = await reader.visit(KubeClient.Visit(place))
      #expect(found.value == reading.value, "\(place)")
      #expect(found.unavailable == reading.unavailable, "\(place)")
    }
    #expect(try VisitLog(Self.visits).bytes == VisitLog(Self.visits).bytes)
  }

  @Test(
    "Tell where those from inside come from",
    arguments: [nil, Vantage(), Vantage(namespace: "tools", pod: "kdoctor-x")])
  func vantage(vantage: Vantage?) throws {
    let inside = Self.visits.filter { $0.key.resource == "clusterIP" }
    let reader = try Self.reader(VisitLog(inside, from: vantage))
    // An old recording that names nobody was made from inside all the same.
    #expect(reader.cluster.vantage == vantage ?? Vantage())
    let outside = Self.visits.filter { $0.key.resource == "services/proxy" }
    #expect(try Self.reader(VisitLog(outside)).cluster.vantage == nil)
  }

  @Test("Hold nothing that was not sent, and no secret")
  func little() async throws {
    let place = Place.pod(namespace: "shop", name: "shop-1", port: 80)
    #expect(VisitLog([place: .unavailable(place.notSent())]).isEmpty)
    let token =
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
    let log = VisitLog([
      place: .value(VisitResult(status: nil, message: "Authorization: Bearer \(token)"))
    ])
    #expect(!String(decoding: try log.bytes, as: UTF8.self).contains(token))
  }

  @Test(
    "A path of a Service that nobody has visited is answered by the Service's visit",
    arguments: [("/a", 404), ("/b", 503)])
  func substitute(path: String, status: Int) async throws {
    let reader = try Self.reader(VisitLog(Self.visits))
    let place = Place.servicePath(namespace: "shop", name: "shop", port: 80, path: path)
    #expect(await reader.visit(KubeClient.Visit(place)).value?.status == status)
  }

  @Test(
    "A certificate is for its names, and a wildcard for one label",
    arguments: [
      ("a.example.com", true), ("A.EXAMPLE.COM", true), ("example.com", false),
      ("a.b.example.com", false), ("a.example.org", false),
    ])
  func covers(host: String, isCovered: Bool) {
    #expect(Self.certificate.covers(host) == isCovered)
  }
}
