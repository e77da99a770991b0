import Foundation
import SwiftASN1
import X509

/// What kdoctor looks at in a certificate.
struct CertificateFacts {
  var validity: Validity
  /// `CN` and `O` of the subject.
  var commonName: String?
  var organizations: [String]
  var publicKey: Certificate.PublicKey

  init(_ document: PEMDocument) throws {
    let certificate = try Certificate(pemDocument: document)
    validity = Validity(start: certificate.notValidBefore, end: certificate.notValidAfter)
    publicKey = certificate.publicKey
    let attributes = certificate.subject.flatMap { Array($0) }
    func texts(_ type: ASN1ObjectIdentifier) -> [String] {
      attributes.filter { $0.type == type }.compactMap { String($0.value)?.harmless }
    }
    commonName = texts(.RDNAttributeType.commonName).first
    organizations = texts(.RDNAttributeType.organizationName)
  }

  /// Whom the certificate speaks for: user and groups, as the API server reads them.
  var subject: String {
    let name = commonName ?? "no common name"
    return organizations.isEmpty
      ? name : "\(name) (\(organizations.joined(separator: ", ")))"
  }
}
