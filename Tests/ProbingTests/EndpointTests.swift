import Testing

@testable import Probing

@Suite struct EndpointTests {
  @Test(arguments: [("shop", "shop:80"), ("10.0.0.1", "10.0.0.1:80"), ("::1", "[::1]:80")])
  func isWrittenAsInURLs(host: String, text: String) {
    #expect(Endpoint(host: host, port: 80).description == text)
  }

  @Test(
    arguments: [
      ("shop:80", Endpoint(host: "shop", port: 80)),
      ("[::1]:443", Endpoint(host: "::1", port: 443)),
      ("shop", nil), ("::1:80", nil), ("shop:http", nil), ("shop:65536", nil), ("shop:-1", nil),
    ] as [(String, Endpoint?)])
  func isReadFromTargets(target: String, endpoint: Endpoint?) {
    #expect((try? Endpoint(target: target)) == endpoint)
  }

  @Test(
    arguments: [("http://shop:65535/", 65535), ("http://shop:65536/", nil)] as [(String, Int?)])
  func portsOfURLsAreInRange(text: String, port: Int?) {
    #expect((try? HTTPAddress(target: text))?.port == port)
  }

  @Test(
    arguments: [
      ("127.0.0.1", "127.0.0.1", 4), ("::ffff:10.1.2.3", "10.1.2.3", 4),
      ("FE80::1%eth0", "fe80::1%eth0", 6),
      ("2001:db8:0:0::1", "2001:db8::1", 6), ("shop", nil, 0), ("1.2.3", nil, 0), ("", nil, 0),
    ] as [(String, String?, Int)])
  func addressesAreRead(text: String, written: String?, version: Int) {
    let address = HostAddress(text)
    #expect(address?.description == written)
    #expect((address?.family.rawValue ?? 0) == version)
  }

  @Test(
    arguments: [
      (["::1", "127.0.0.1"], .ip6, true, "::1"), (["::1", "127.0.0.1"], .ip4, true, "127.0.0.1"),
      (["127.0.0.1", "127.0.0.2"], .ip6, true, "127.0.0.2"), (["127.0.0.1"], .ip6, false, nil),
    ] as [([String], AddressFamily, Bool, String?)])
  func addressesAreChosen(
    texts: [String], preferred: AddressFamily, allowsOther: Bool, chosen: String?
  ) {
    let preference = AddressPreference(preferred: preferred, allowsOther: allowsOther)
    #expect(preference.choose(among: texts.compactMap(HostAddress.init))?.description == chosen)
  }
}
