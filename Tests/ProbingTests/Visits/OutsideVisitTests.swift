import KubeClient
import NIOCore
import Testing

@testable import Probing

@Suite("A visit from outside")
struct OutsideVisitTests {
  /// Goes nowhere: the name, or the connection, fails.
  struct Nowhere: Dialer {
    var address: String?

    func resolve(_ host: String, until deadline: NIODeadline) async throws -> HostAddress? {
      guard let address else { throw DialError.unresolved("Name or service not known") }
      return HostAddress(address)
    }

    func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed {
      throw DialError.refused("Connection refused")
    }
  }

  private func send(_ dialer: Nowhere, host: String, addresses: [String]) async
    -> Reading<VisitResult>
  {
    let place = KubeClient.Visit.Place.publicInternet(
      namespace: "shop", name: "shop", host: host, path: "/")
    let visit = OutsideVisit(dialer: dialer, userAgent: "kdoctor/test", limits: VisitLimits())
    return await visit.send(
      KubeClient.Visit(place, VisitRequest(scheme: .https, host: host, addresses: addresses)))
  }

  @Test(
    "Tells how far it came",
    arguments: [
      (nil, VisitResult.Step.resolve, "shop.example.com has no address"),
      ("203.0.113.7", .connect, "(203.0.113.7:443): Connection refused"),
    ] as [(String?, VisitResult.Step, String)])
  func steps(address: String?, step: VisitResult.Step, words: String) async {
    let reading = await send(
      Nowhere(address: address), host: "shop.example.com", addresses: ["203.0.113.7"])
    #expect(reading.value?.failedStep == step)
    #expect(reading.value?.message?.contains(words) == true)
    #expect(reading.value?.sent == nil)
  }

  @Test(
    "Proves nothing of an address that means something in its own network alone",
    arguments: ["10.0.0.1", "192.168.49.2", "fd00::1", "localhost"])
  func privately(address: String) async {
    for found in [nil, address] {
      let reading = await send(
        Nowhere(address: found), host: "shop.example.com", addresses: [address])
      #expect(reading.unavailable?.reason == .notSent)
      #expect(reading.unavailable?.detail?.contains(address) == true)
    }
  }

  @Test("Is not made where the Ingress has no address")
  func without() async {
    let reading = await send(Nowhere(address: nil), host: "shop.example.com", addresses: [])
    #expect(reading.unavailable?.reason == .notSent)
  }
}
