import KubeClient
import Testing

@testable import Probing

@Suite("A question to the cluster DNS")
struct NameVisitTests {
  /// What a server says, and what is learned from it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var expected: [String] = ["10.96.0.20"]
    var reply: @Sendable (String, UInt16) -> NameServer.Reply
    var addresses: [String] = []
    var step: VisitResult.Step?
    var words: String?
  }

  private static let name = "shop.prod.svc.k8s.test"
  private static let cases = [
    Case(
      testDescription: "the ClusterIP",
      reply: { name, type in
        name == Self.name && type == 1 ? .addresses(["10.96.0.20"]) : .code(3)
      }, addresses: ["10.96.0.20"]),
    Case(
      testDescription: "IPv6 alone", expected: ["fd00::20"],
      reply: { _, type in type == 28 ? .addresses(["fd00::20"]) : .addresses([]) },
      addresses: ["fd00::20"]),
    Case(
      testDescription: "headless, in any order", expected: ["10.244.0.1"],
      reply: { _, _ in .addresses(["10.244.0.9", "10.244.0.1"]) },
      addresses: ["10.244.0.1", "10.244.0.9"]),
    Case(
      testDescription: "an external name with IPv6 alone", expected: [],
      reply: { _, type in type == 28 ? .addresses(["2001:db8::1"]) : .addresses([]) },
      addresses: ["2001:db8::1"]),
    Case(
      testDescription: "no such name", reply: { _, _ in .code(3) }, step: .resolve,
      words: "shop.prod.svc.k8s.test.: NXDOMAIN"),
    Case(
      testDescription: "no address", reply: { _, _ in .addresses([]) }, step: .resolve,
      words: "shop.prod.svc.k8s.test.: no address"),
    Case(
      testDescription: "an alias for nothing", expected: [],
      reply: { _, _ in .alias("gone.example") }, step: .resolve, words: "alias for gone.example."),
    Case(
      testDescription: "out of order", reply: { _, _ in .code(2) }, step: .answer,
      words: "DNS server 127.0.0.1 answers SERVFAIL"),
    Case(
      testDescription: "refused", reply: { _, _ in .code(5) }, step: .answer, words: "REFUSED"),
    Case(
      testDescription: "silence", reply: { _, _ in .silence }, step: .connect,
      words: "DNS server 127.0.0.1: no answer"),
  ]

  private static func ask(
    port: Int, servers: [String] = ["127.0.0.1"], expected: [String] = ["10.96.0.20"],
    search: String = "prod.svc.k8s.test svc.k8s.test k8s.test",
    within time: Duration = .seconds(60)
  ) async -> Reading<VisitResult> {
    let text = servers.map { "nameserver \($0)\n" }.joined() + "search \(search)\n"
    var limits = VisitLimits()
    limits.lookup = time
    let visit = NameVisit(resolver: ResolverSettings(text), limits: limits, port: port)
    let place = KubeClient.Visit.Place.clusterDNS(namespace: "prod", name: "shop")
    return await visit.send(
      KubeClient.Visit(place, VisitRequest(host: "shop.prod.svc", addresses: expected)))
  }

  @Test("Tells the addresses, or what bars them", arguments: cases)
  func replies(example: Case) async throws {
    let server = try await NameServer.start(example.reply)
    let result = try #require(
      await Self.ask(
        port: server.port, expected: example.expected,
        // Only who gets no answer waits.
        within: example.step == .connect ? .milliseconds(500) : .seconds(60)
      ).value)
    try await server.stop()
    #expect(result.addresses == example.addresses)
    #expect(result.failedStep == example.step)
    #expect(result.message?.contains(example.words ?? "-") ?? (example.words == nil), "\(result)")
    #expect(result.sent?.contains("shop.prod.svc.k8s.test. @127.0.0.1") == true)
  }

  @Test("Asks the next server where one does not know what is going on")
  func second() async throws {
    // On the second address of the loopback interface nobody listens.
    let server = try await NameServer.start { _, _ in .addresses(["10.96.0.20"]) }
    let result = await Self.ask(port: server.port, servers: ["127.0.0.2", "127.0.0.1"]).value
    try await server.stop()
    #expect(result?.addresses == ["10.96.0.20"])
  }

  @Test("Asks again where a server fails")
  func again() async throws {
    let count = Counter()
    let server = try await NameServer.start { _, _ in
      count.next() == 1 ? .code(2) : .addresses(["10.96.0.20"])
    }
    let result = await Self.ask(port: server.port).value
    try await server.stop()
    #expect(result?.addresses == ["10.96.0.20"])
  }

  @Test("Is not sent by a Pod that uses another DNS", arguments: ["lan", "svc", "example.org lan"])
  func elsewhere(search: String) async {
    let reading = await Self.ask(port: 9, search: search)
    #expect(reading.unavailable?.reason == .notSent)
    #expect(reading.unavailable?.detail?.contains("does not use the cluster DNS") == true)
  }
}
