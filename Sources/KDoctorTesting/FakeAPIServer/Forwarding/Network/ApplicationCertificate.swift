import Foundation

/// What an application in a Pod shows in a TLS handshake.
public struct ApplicationCertificate: Sendable, Hashable {
  /// What is wrong with it.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Nothing, for those who trust ``FakeAPIServer/applicationAuthorityPEM()``.
    case valid
    /// It ended a day ago.
    case expired
    /// It begins in a day.
    case notYetValid
    /// Its authority is one that nobody knows.
    case unknownAuthority
  }

  /// The DNS names that it carries.
  public var names: [String]
  public var kind: Kind
  /// What the application agrees to by ALPN, the most wanted first; empty for no ALPN.
  public var protocols: [String]

  /// Makes a certificate from its parts.
  public init(
    names: [String] = ["shop.example.com"], kind: Kind = .valid, protocols: [String] = []
  ) {
    self.names = names
    self.kind = kind
    self.protocols = protocols
  }

  /// From when to when it is valid.
  var validity: Range<Date> {
    let day: TimeInterval = 86_400
    let now = Date()
    return switch kind {
    case .expired: now - CertificateIssuer.year..<now - day
    case .notYetValid: now + day..<now + CertificateIssuer.year
    case .valid, .unknownAuthority: now - day..<now + CertificateIssuer.year
    }
  }
}
