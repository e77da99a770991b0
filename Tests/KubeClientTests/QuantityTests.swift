import KubeClient
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    ("0", 0), ("1", 1000), ("64", 64_000), ("100m", 100), ("0.5", 500), (".5", 500), ("5.", 5000),
    ("1e3", 1_000_000), ("1E3", 1_000_000), ("12e-1", 1200), ("-2", -2000), ("+2", 2000),
    ("1k", 1_000_000), ("24Mi", 25_165_824_000), ("512Gi", 549_755_813_888_000),
    ("128974848", 128_974_848_000), ("1Ki", 1_024_000), ("1.5Gi", 1_610_612_736_000),
    ("1n", 1), ("1500u", 2), ("1000000n", 1), ("2E", 2_000_000_000_000_000_000_000),
    ("1Ei", 1_152_921_504_606_846_976_000), ("3M", 3_000_000_000), ("0.1", 100),
  ])
  func reads(_ text: String, _ milli: Int128) { #expect(Quantity(text)?.milli == milli) }

  @Test(arguments: [
    "", " 1", "1 ", "Gi", "1gi", "1KI", "1mm", "abc", "1.2.3", "--1", "e3", "1e", "1e+", "0x10",
    "1e99", "2e-9223372036854775808",
    "9999999999999999999999999999999999", ".", "-", "1Gi2", "١",
  ])
  func refuses(_ text: String) { #expect(Quantity(text) == nil) }

  @Test func compares() throws {
    let small = try #require(Quantity("900Mi"))
    let large = try #require(Quantity("1Gi"))
    #expect(small < large)
    #expect(Quantity("1000m") == Quantity("1"))
    #expect((large - small).milli == 124 * 1024 * 1024 * 1000)
  }
}
