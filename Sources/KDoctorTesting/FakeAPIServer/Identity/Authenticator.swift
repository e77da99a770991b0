import Foundation
import SwiftASN1
import X509

/// Finds out who asks.
struct Authenticator: Sendable {
  /// Signs the certificates of clients.
  var authority: Certificate
  /// The tokens that were given out.
  var tokens: [String: User] = [:]

  /// Who a request comes from; nil where what it shows is worthless.
  ///
  /// - Parameters:
  ///   - authorization: the header's value.
  ///   - certificate: the client certificate, DER.
  func user(authorization: String?, certificate: [UInt8]?) -> User? {
    if let certificate {
      // A broken certificate does not keep a good token from counting.
      if let user = user(certificate: certificate) { return user }
      if authorization == nil { return nil }
    }
    guard let authorization else { return .anonymous }
    let parts = authorization.split(separator: " ", maxSplits: 1).map(String.init)
    // Other schemes are not the server's: as good as no credentials.
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return .anonymous }
    return tokens[parts[1]]
  }

  private func user(certificate bytes: [UInt8]) -> User? {
    guard let certificate = try? Certificate(derEncoded: bytes),
      authority.publicKey.isValidSignature(certificate.signature, for: certificate),
      certificate.issuer == authority.subject
    else { return nil }
    let now = Date()
    guard certificate.notValidBefore <= now, now <= certificate.notValidAfter else { return nil }
    var name: String?
    var groups: [String] = []
    for part in certificate.subject {
      for attribute in part {
        guard let value = String(attribute.value) else { continue }
        if attribute.type == .RDNAttributeType.commonName { name = value }
        if attribute.type == .RDNAttributeType.organizationName { groups.append(value) }
      }
    }
    return name.map { .known($0, groups: groups) }
  }
}
