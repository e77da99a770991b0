import Foundation
import SwiftASN1
import X509

/// What the server shows to prove that it is the server.
public enum ServerCertificate: Sendable, Hashable, CaseIterable {
  /// Nothing is wrong with it.
  case valid
  /// Nothing is wrong with it, and its key is RSA.
  case validRSA
  /// It names another server.
  case wrongName
  /// It ended a day ago.
  case expired
  /// It begins in a day.
  case notYetValid
  /// Its authority is none that the kubeconfig trusts.
  case unknownAuthority

  /// The names that the certificate carries.
  var names: [GeneralName] {
    if self == .wrongName { return [.dnsName("another-server.example")] }
    return [
      .dnsName("localhost"), .dnsName("kubernetes.default.svc"),
      .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
      .ipAddress(ASN1OctetString(contentBytes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])),
    ]
  }

  /// From when to when it is valid.
  var validity: Range<Date> {
    let day: TimeInterval = 86_400
    let now = Date()
    return switch self {
    case .expired: now - CertificateIssuer.year..<now - day
    case .notYetValid: now + day..<now + CertificateIssuer.year
    default: now - day..<now + CertificateIssuer.year
    }
  }
}
