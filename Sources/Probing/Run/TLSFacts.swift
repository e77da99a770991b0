public import Foundation

/// What was agreed on with a server over TLS.
public struct TLSFacts: Sendable, Hashable {
  /// As the exporter writes it, such as `TLS 1.3`.
  public var version: String
  /// The protocol that both sides chose, such as `h2`.
  public var applicationProtocol: String?
  /// The subject of the server's certificate.
  public var subject: String
  public var issuer: String
  /// The names in it, as the certificate has them.
  public var names: [String]
  /// When the first of the shown certificates ends.
  public var earliestExpiry: Date?
  /// Whether the certificate was checked.
  public var isVerified: Bool
}
