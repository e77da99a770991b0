import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// A certificate with its key, which may sign others.
struct TestAuthority: Sendable {
  let certificate: Certificate
  let key: P256.Signing.PrivateKey

  /// Makes a certificate.
  ///
  /// - Parameters:
  ///   - issuer: nil for one that signs itself.
  ///   - days: from when to when it is valid, counted from today.
  ///   - isAuthority: whether it may sign others.
  init(
    _ subject: DistinguishedName, issuer: TestAuthority? = nil, days: Range<Int> = -1..<365,
    names: [GeneralName] = [], isAuthority: Bool = false
  ) throws {
    let key = P256.Signing.PrivateKey()
    let day: TimeInterval = 86_400
    // Certificates know whole seconds.
    let today = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: .init(key.publicKey),
      notValidBefore: today + Double(days.lowerBound) * day,
      notValidAfter: today + Double(days.upperBound) * day,
      issuer: issuer?.certificate.subject ?? subject, subject: subject,
      signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        if isAuthority {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
          Critical(KeyUsage(keyCertSign: true))
        } else {
          Critical(BasicConstraints.notCertificateAuthority)
          try ExtendedKeyUsage([.serverAuth, .clientAuth])
        }
        if !names.isEmpty { SubjectAlternativeNames(names) }
      },
      issuerPrivateKey: .init(issuer?.key ?? key))
    self.key = key
  }

  func pem() throws -> String { try certificate.serializeAsPEM().pemString }

  /// What a server needs to show this certificate.
  ///
  /// - Parameter chain: the authorities to show behind it.
  func context(
    chain: [TestAuthority] = [], protocols: [String] = [], newest: TLSVersion? = nil,
    clientAuthority: TestAuthority? = nil
  ) throws -> NIOSSLContext {
    let shown = try ([self] + chain).map {
      NIOSSLCertificateSource.certificate(
        try NIOSSLCertificate(bytes: Array(try $0.pem().utf8), format: .pem))
    }
    let key = try NIOSSLPrivateKey(bytes: Array(key.pemRepresentation.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: shown, privateKey: .privateKey(key))
    configuration.applicationProtocols = protocols
    configuration.maximumTLSVersion = newest
    if let clientAuthority {
      configuration.certificateVerification = .noHostnameVerification
      configuration.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMBytes(Array(try clientAuthority.pem().utf8)))
    }
    return try NIOSSLContext(configuration: configuration)
  }
}
