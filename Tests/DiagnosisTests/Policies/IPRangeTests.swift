import Testing

@testable import Diagnosis

@Suite struct IPRangeTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.255.255.255", true), ("10.0.0.0/8", "11.0.0.0", false),
    ("0.0.0.0/0", "203.0.113.9", true), ("0.0.0.0/0", "::1", false),
    ("192.168.1.7/32", "192.168.1.7", true), ("192.168.1.7/32", "192.168.1.6", false),
    ("192.168.0.0/23", "192.168.1.255", true), ("192.168.0.0/23", "192.168.2.0", false),
    ("192.168.242.213/24", "192.168.242.1", true), ("172.16.0.0/12", "172.31.0.1", true),
    ("172.16.0.0/12", "172.32.0.1", false), ("128.0.0.0/1", "128.0.0.1", true),
    ("128.0.0.0/1", "127.0.0.1", false), ("::/0", "fd00::1", true), ("::/0", "10.0.0.1", false),
    ("2001:db8::/32", "2001:db8:ffff::", true), ("2001:db8::/32", "2001:db9::", false),
    ("fd00::/7", "fc00::1", true), ("fd00:1::/33", "fd00:1:8000::", false),
    ("fd00:1::3/128", "fd00:1:0:0:0:0:0:3", true), ("fd00:1::3/127", "fd00:1::2", true),
  ])
  func contains(range: String, address: String, isThere: Bool) throws {
    #expect(
      try #require(IPRange(range)).contains(try #require(IPAddress(address))) == isThere)
  }

  @Test(arguments: [
    "", "/", "/8", "10.0.0.0", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8",
    "10.0.0.0/8/8",
    "10.0.0.0/٨", "::/129", "fd00::g/8", "10.0.0.0/ 8", "example.com/8", "10.0.0.0/+8",
  ])
  func isNone(text: String) {
    #expect(IPRange(text) == nil)
  }

  @Test(arguments: ["", "10.0.0", "10.0.0.256", "::g", "1.2.3.4.5", "fe80::1%eth0", " 10.0.0.1"])
  func isNoAddress(text: String) {
    #expect(IPAddress(text) == nil)
  }
}
