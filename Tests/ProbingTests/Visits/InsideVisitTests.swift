import KubeClient
import NIOCore
import Testing

@testable import Probing

@Suite("A visit to an address inside the cluster")
struct InsideVisitTests {
  private static func send(
    to address: String?, port: Int, by dialer: any Dialer = DirectDialer()
  ) async -> Reading<VisitResult> {
    let visit = InsideVisit(dialer: dialer, userAgent: "kdoctor/test", limits: VisitLimits())
    let place = KubeClient.Visit.Place.clusterIP(namespace: "prod", name: "shop", port: port)
    let request = VisitRequest(
      path: "/healthz", host: "shop.prod.svc", addresses: [address].compactMap { $0 })
    return await visit.send(KubeClient.Visit(place, request), port: port)
  }

  @Test(
    "Takes whatever a server says for an answer",
    arguments: [
      ("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", 500), ("SSH-2.0-x\r\n", nil),
    ] as [(String, Int?)])
  func reached(answer: String, status: Int?) async throws {
    let server = try await ProbeServer.start { _ in [.send(answer), .close] }
    let result = try #require(await Self.send(to: "127.0.0.1", port: server.port).value)
    #expect(result.status == status)
    #expect(result.status != nil || result.isConnected)
    #expect(result.failedStep == nil)
    #expect(result.sent == "GET /healthz, Host: shop.prod.svc @127.0.0.1:\(server.port)")
    #expect(server.heard.joined().contains("Host: shop.prod.svc\r\n"))
  }

  @Test("Is refused where nobody listens")
  func refused() async throws {
    // On another address of the loopback interface the port is free.
    let server = try await ProbeServer.start()
    let result = try #require(await Self.send(to: "127.0.0.3", port: server.port).value)
    #expect(result.failedStep == .connect)
    #expect(result.message == "127.0.0.3:\(server.port): Connection refused")
    #expect(result.sent == nil && !result.isConnected)
  }

  /// Fails in one way.
  private struct Failing: Dialer {
    var error: DialError

    func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed {
      throw error
    }
  }

  @Test(
    "Proves something only where the fault is not on this side",
    arguments: [
      (DialError.timedOut, true), (.refused("Connection refused"), true),
      (.noWay("No route to host"), true), (.noWay("Network is unreachable"), false),
      (.noWay("Operation not permitted"), false), (.failed("Too many open files"), false),
    ])
  func fault(error: DialError, isProof: Bool) async {
    let reading = await Self.send(to: "10.96.0.20", port: 80, by: Failing(error: error))
    #expect((reading.value?.failedStep == .connect) == isProof)
    #expect((reading.unavailable?.reason == .notSent) == !isProof)
    #expect((reading.unavailable?.detail ?? error.description).contains(error.description))
  }

  @Test("Is not made where there is no address")
  func without() async {
    let reading = await Self.send(to: nil, port: 80)
    #expect(reading.unavailable?.detail == "it has no address")
  }
}
