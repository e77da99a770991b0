public import Foundation

/// What proves who asks. Never printed and never kept beyond the process.
public struct Credentials: Sendable, Hashable {
  /// A client certificate with its key, both as PEM.
  public struct Identity: Sendable, Hashable {
    /// The certificate, and those between it and its authority.
    public var chain: [UInt8]
    /// An EC or RSA key, in PKCS#8, SEC 1 or PKCS#1.
    public var key: [UInt8]

    /// Takes certificate and key.
    public init(chain: [UInt8], key: [UInt8]) {
      self.chain = chain
      self.key = key
    }
  }

  /// The whole value of the `Authorization` header: `Bearer …` or `Basic …`.
  public var authorization: String?
  public var identity: Identity?
  /// Until when they hold, where that is known.
  public var expiry: Date?

  /// Makes credentials from their parts.
  public init(authorization: String? = nil, identity: Identity? = nil, expiry: Date? = nil) {
    self.authorization = authorization
    self.identity = identity
    self.expiry = expiry
  }
}
