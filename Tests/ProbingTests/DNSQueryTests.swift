import Testing

@testable import Probing

@Suite("Questions to DNS servers")
struct DNSQueryTests {
  @Test func travelsAsTheStandardSays() throws {
    let query = DNSQuery(
      id: 0xABCD, name: try DNSName("www.Shop.test"),
      type: try #require(DNSRecordType(named: "CAA")),
      recordClass: .internet, wantsRecursion: true)
    #expect(
      query.bytes == [0xAB, 0xCD, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]
        + [3] + Array("www".utf8) + [4] + Array("Shop".utf8) + [4] + Array("test".utf8)
        + [0, 1, 1, 0, 1])
  }

  @Test(arguments: [
    ("shop.test", "shop.test."), ("shop.test.", "shop.test."), (".", "."),
    (#"a\.b.test"#, #"a\.b.test."#), (#"\065\007.test"#, #"A\007.test."#),
    (#"a\;b c.test"#, #"a\;b\ c.test."#), ("ä.test", #"\195\164.test."#),
  ])
  func namesAreReadAndWritten(text: String, written: String) throws {
    let name = try DNSName(text)
    #expect(name.description == written)
    #expect(try DNSName(written) == name)
  }

  @Test(arguments: [
    "", "..", "a..b", ".a", #"a\"#, String(repeating: "a", count: 64),
    Array(repeating: String(repeating: "a", count: 49), count: 6).joined(separator: "."),
  ])
  func refusesWhatIsNoName(text: String) {
    #expect(throws: DNSMessageError.badName(text)) { try DNSName(text) }
  }

  @Test(arguments: ["A", "AAAA", "ANY", "CAA", "MX", "NS", "NSAP-PTR", "PTR", "SOA", "SRV", "TXT"])
  func typesAreFoundByTheNameTheyAreWrittenAs(name: String) throws {
    #expect(try #require(DNSRecordType(named: name)).description == name)
  }

  @Test func numbersStandForWhatHasNoName() {
    #expect(DNSRecordType(named: "a") == nil)
    #expect(DNSRecordType(65_280).description == "TYPE65280")
    #expect(DNSRecordClass(9).description == "CLASS9")
    #expect(DNSRecordClass(255).description == "CLASS255")
    #expect(DNSRecordClass(named: "CH")?.description == "CH")
    #expect(DNSResponseCode(4).description == "NOTIMP")
    #expect(DNSResponseCode(named: "NOTIMPL") == DNSResponseCode(4))
    #expect(DNSResponseCode(99).description == "RCODE99")
  }

  @Test(arguments: [
    ("10.0.0.1", Endpoint(host: "10.0.0.1", port: 53)),
    ("dns.test:5353", Endpoint(host: "dns.test", port: 5353)),
    ("::1", Endpoint(host: "::1", port: 53)),
    ("[::1]", Endpoint(host: "::1", port: 53)),
    ("[fe80::1%eth0]:54", Endpoint(host: "fe80::1%eth0", port: 54)),
  ])
  func targetsNameAServer(text: String, endpoint: Endpoint) throws {
    #expect(try DNSTarget.endpoint(of: text, defaultPort: 53) == endpoint)
  }

  @Test(arguments: [":53", "dns.test:", "dns.test:x", "dns.test:0", "dns.test:65536", "[::1]53"])
  func targetsThatNameNoServerAreRefused(text: String) {
    #expect(throws: ProbeFailure.self) { try DNSTarget.endpoint(of: text, defaultPort: 53) }
  }

  @Test(arguments: [
    (
      "search shop.svc.cluster.local svc.cluster.local cluster.local lan\n",
      "cluster.local" as String?
    ),
    ("search svc.k8s.example.org\noptions ndots:5\n", "k8s.example.org"),
    (
      "search lan\nsearch shop.svc.cluster.local svc.cluster.local cluster.local\n", "cluster.local"
    ),
    ("search lan example.org\nnameserver 10.0.0.1\n", nil), ("search a.b.svc.x\n", nil),
    ("search shop.svc\n", nil), ("", nil),
  ])
  func theClustersDomainIsFound(text: String, domain: String?) {
    #expect(ResolverSettings(text).clusterDomain == domain)
  }

  @Test(arguments: [
    ("search test\nnameserver 10.0.0.10\nnameserver 10.0.0.11\n", "10.0.0.10" as String?),
    ("# nameserver 1.1.1.1\n  nameserver\tfd00::a\n", "fd00::a"),
    ("nameserver\noptions ndots:5\n", nil),
  ])
  func theSystemsFirstServerIsFound(text: String, server: String?) {
    #expect(ResolverSettings(text).servers.first == server)
  }
}
