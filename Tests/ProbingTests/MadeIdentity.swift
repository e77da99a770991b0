import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// A certificate with its key, made for a test.
struct MadeIdentity: Sendable {
  let certificate: Certificate
  private let key: P256.Signing.PrivateKey

  /// - Parameters:
  ///   - issuer: nil for one that signs itself.
  ///   - days: from when to when it is valid, counted from today.
  init(
    _ subject: DistinguishedName, issuer: MadeIdentity? = nil, days: Range<Int> = -1..<30,
    names: [GeneralName] = [], isAuthority: Bool = false
  ) throws {
    let key = P256.Signing.PrivateKey()
    let today = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey),
      notValidBefore: today + Double(days.lowerBound) * 86_400,
      notValidAfter: today + Double(days.upperBound) * 86_400,
      issuer: issuer?.certificate.subject ?? subject, subject: subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        if isAuthority {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        } else {
          Critical(try ExtendedKeyUsage([.serverAuth, .clientAuth]))
        }
        if !names.isEmpty { SubjectAlternativeNames(names) }
      },
      issuerPrivateKey: .init(issuer?.key ?? key))
    self.key = key
  }

  var pem: String { get throws { try certificate.serializeAsPEM().pemString } }
  var keyPEM: String { key.pemRepresentation }

  /// What a server needs to show it.
  func context(
    protocols: [String] = [], newest: TLSVersion? = nil, clients: MadeIdentity? = nil
  ) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [
        .certificate(try NIOSSLCertificate(bytes: Array(try pem.utf8), format: .pem))
      ],
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem)))
    configuration.applicationProtocols = protocols
    configuration.maximumTLSVersion = newest
    if let clients {
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMBytes(Array(try clients.pem.utf8)))
    }
    return try NIOSSLContext(configuration: configuration)
  }

  /// An authority, and servers' certificates of each kind.
  struct Kinds: Sendable {
    let root: MadeIdentity
    let good: MadeIdentity
    let expired: MadeIdentity
    let future: MadeIdentity
    let wrongName: MadeIdentity
    let selfSigned: MadeIdentity

    fileprivate init() throws {
      let here: [GeneralName] = [
        .dnsName("shop.test"), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
      ]
      let shop = try DistinguishedName {
        CountryName("DE")
        OrganizationName("Shop, Inc.")
        CommonName("shop.test")
      }
      root = try MadeIdentity(
        DistinguishedName { CommonName("Test Root") }, days: -9..<90, isAuthority: true)
      good = try MadeIdentity(shop, issuer: root, names: here)
      expired = try MadeIdentity(shop, issuer: root, days: -9 ..< -2, names: here)
      future = try MadeIdentity(shop, issuer: root, days: 2..<9, names: here)
      wrongName = try MadeIdentity(shop, issuer: root, names: [.dnsName("*.other.test")])
      selfSigned = try MadeIdentity(shop, names: here)
    }
  }

  static let kinds = Result { try Kinds() }
}
