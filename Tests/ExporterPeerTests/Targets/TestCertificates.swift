import SwiftASN1
import X509

/// All certificates of the targets.
struct TestCertificates: Sendable {
  /// The authority that the modules trust.
  let root: TestAuthority
  let intermediate: TestAuthority
  let good: TestAuthority
  /// Signed by the intermediate authority, and ending before it.
  let chained: TestAuthority
  let expired: TestAuthority
  let notYetValid: TestAuthority
  let wrongName: TestAuthority
  let selfSigned: TestAuthority
  let foreign: TestAuthority
  let client: TestAuthority

  /// Makes everything anew.
  init() throws {
    let loopback: [GeneralName] = [
      .dnsName("localhost"), .dnsName("shop.test"),
      .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
    ]
    let shop = try DistinguishedName {
      CountryName("DE")
      OrganizationName("Shop, Inc. + \"Sons\"")
      CommonName("shop.test")
    }
    root = try TestAuthority(
      try DistinguishedName { CommonName("Test Root") }, days: -10..<3650, isAuthority: true)
    intermediate = try TestAuthority(
      try DistinguishedName { CommonName("Test Intermediate") }, issuer: root, days: -10..<200,
      isAuthority: true)
    good = try TestAuthority(shop, issuer: root, names: loopback)
    chained = try TestAuthority(shop, issuer: intermediate, days: -1..<100, names: loopback)
    expired = try TestAuthority(shop, issuer: root, days: -30 ..< -1, names: loopback)
    notYetValid = try TestAuthority(shop, issuer: root, days: 2..<30, names: loopback)
    wrongName = try TestAuthority(shop, issuer: root, names: [.dnsName("other.test")])
    selfSigned = try TestAuthority(shop, names: loopback)
    let stranger = try TestAuthority(
      try DistinguishedName { CommonName("Stranger") }, isAuthority: true)
    foreign = try TestAuthority(shop, issuer: stranger, names: loopback)
    client = try TestAuthority(
      try DistinguishedName { CommonName("prober") }, issuer: root)
  }
}
