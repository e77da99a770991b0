/// How to speak TLS and whom to trust: `tls_config`.
public struct TLSSettings: Sendable, Hashable {
  /// The authorities to trust; nil for the system's.
  public var authorities: PEMSource?
  /// The certificate to show, and its key; both or neither.
  public var certificate: PEMSource?
  public var key: PEMSource?
  /// The name that the server is asked for and that its certificate must have; nil for the target's.
  public var serverName: String?
  /// Whether any certificate is accepted: `insecure_skip_verify`.
  public var acceptsAnyCertificate: Bool
  /// The oldest version to speak; nil for 1.2.
  public var minimumVersion: TLSProtocolVersion?
  /// The newest version to speak; nil for 1.3.
  public var maximumVersion: TLSProtocolVersion?

  /// Makes settings from their parts.
  public init(
    authorities: PEMSource? = nil, certificate: PEMSource? = nil, key: PEMSource? = nil,
    serverName: String? = nil, acceptsAnyCertificate: Bool = false,
    minimumVersion: TLSProtocolVersion? = nil, maximumVersion: TLSProtocolVersion? = nil
  ) {
    self.authorities = authorities
    self.certificate = certificate
    self.key = key
    self.serverName = serverName
    self.acceptsAnyCertificate = acceptsAnyCertificate
    self.minimumVersion = minimumVersion
    self.maximumVersion = maximumVersion
  }
}
