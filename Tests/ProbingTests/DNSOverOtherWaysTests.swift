import NIOCore
import Probing
import Testing

@Suite("DNS and ICMP by a way that only TCP connections take")
struct DNSOverOtherWaysTests {
  /// As a port-forward: it knows no addresses, and here nobody listens at its end.
  private struct FarDialer: Dialer {
    func connect(to endpoint: Endpoint, until deadline: NIODeadline) async throws -> Dialed {
      throw DialError.refused("nobody listens on \(endpoint)")
    }
  }

  private static func failure(_ settings: ProbeSettings) async -> ProbeFailure? {
    await ProbeModule(name: "x", settings: settings)
      .run("dns.test", by: FarDialer(), within: .seconds(60)).failure
  }

  @Test(arguments: [
    ProbeSettings.dns(DNSSettings(queryName: "a.test")), .icmp(ICMPSettings()),
  ])
  func otherPacketsCannotBeTried(settings: ProbeSettings) async {
    #expect(await Self.failure(settings) == .notPossible("only TCP connections lead there"))
  }

  @Test func questionsOverTCPAreTried() async {
    let settings = DNSSettings(transport: .tcp, queryName: "a.test")
    #expect(
      await Self.failure(.dns(settings)) == .dialling(.refused("nobody listens on dns.test:53")))
  }

  @Test(arguments: [
    DNSSettings(queryName: "a.test", queryType: "NONSENSE"),
    DNSSettings(queryName: "a.test", queryClass: "NONSENSE"), DNSSettings(queryName: "a..test"),
  ])
  func whatCannotBeAskedIsTheModulesFault(settings: DNSSettings) async {
    let failure = await Self.failure(.dns(settings))
    guard case .badModule = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
