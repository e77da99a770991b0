import Crypto
import Foundation
import SwiftASN1
import X509
import _CryptoExtras

/// A certificate authority in memory.
struct CertificateIssuer: Sendable {
  /// A certificate and its key.
  struct Identity: Sendable {
    var certificate: Certificate
    /// PEM: PKCS#8 for EC, PKCS#1 for RSA.
    var keyPEM: String

    /// The certificate as PEM.
    func certificatePEM() throws -> String { try certificate.serializeAsPEM().pemString }
  }

  /// Which key a certificate is made for.
  enum KeyKind: Sendable {
    case ec
    case rsa
  }

  let certificate: Certificate
  private let key: Certificate.PrivateKey

  /// Makes an authority that signs its own certificate.
  init(_ name: String) throws {
    key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let subject = try DistinguishedName { CommonName(name) }
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey,
      notValidBefore: Date(timeIntervalSinceNow: -10 * Self.year),
      notValidAfter: Date(timeIntervalSinceNow: 10 * Self.year), issuer: subject, subject: subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(digitalSignature: true, keyCertSign: true))
      },
      issuerPrivateKey: key)
  }

  /// The authority's certificate as PEM.
  func certificatePEM() throws -> String { try certificate.serializeAsPEM().pemString }

  /// Makes a server's certificate.
  ///
  /// - Parameters:
  ///   - validity: its first and last moment.
  func server(
    names: [GeneralName], validity: Range<Date>, key kind: KeyKind = .ec
  ) throws -> Identity {
    try issue(
      subject: try DistinguishedName { CommonName("kube-apiserver") }, validity: validity,
      usage: .serverAuth, names: names, key: kind)
  }

  /// Makes a client's certificate: the user is its common name, the groups are its organizations.
  func client(_ account: Account, validity: Range<Date>, key kind: KeyKind) throws -> Identity {
    let groups = account.groups
    let subject = try DistinguishedName {
      for group in groups { OrganizationName(group) }
      CommonName(account.user)
    }
    return try issue(
      subject: subject, validity: validity, usage: .clientAuth, names: [], key: kind)
  }

  private func issue(
    subject: DistinguishedName, validity: Range<Date>, usage: ExtendedKeyUsage.Usage,
    names: [GeneralName], key kind: KeyKind
  ) throws -> Identity {
    let (holder, pem) = try Self.makeKey(kind)
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: holder.publicKey,
      notValidBefore: validity.lowerBound, notValidAfter: validity.upperBound,
      issuer: certificate.subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true, keyEncipherment: true))
        try ExtendedKeyUsage([usage])
        if !names.isEmpty { SubjectAlternativeNames(names) }
      },
      issuerPrivateKey: key)
    return Identity(certificate: certificate, keyPEM: pem)
  }

  private static func makeKey(_ kind: KeyKind) throws -> (Certificate.PrivateKey, String) {
    switch kind {
    case .ec:
      let key = P256.Signing.PrivateKey()
      return (Certificate.PrivateKey(key), key.pemRepresentation)
    case .rsa:
      let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
      return (Certificate.PrivateKey(key), key.pemRepresentation)
    }
  }

  /// In seconds.
  static let year: TimeInterval = 365 * 86_400
}
