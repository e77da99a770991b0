import Foundation
import NIOSSL

/// All keys and certificates of one server.
struct CertificateStore: Sendable {
  /// Signs the server's certificate; what a kubeconfig carries.
  let serverAuthority: CertificateIssuer
  /// Signs the clients' certificates.
  let clientAuthority: CertificateIssuer
  /// An authority that neither side trusts.
  let foreignAuthority: CertificateIssuer
  private let server: CertificateIssuer.Identity

  /// Makes everything anew.
  init(_ kind: ServerCertificate) throws {
    serverAuthority = try CertificateIssuer("kubernetes-ca")
    clientAuthority = try CertificateIssuer("kubernetes-client-ca")
    foreignAuthority = try CertificateIssuer("kubernetes-ca")
    let issuer = kind == .unknownAuthority ? foreignAuthority : serverAuthority
    server = try issuer.server(
      names: kind.names, validity: kind.validity, key: kind == .validRSA ? .rsa : .ec)
  }

  /// The certificate and key of an account; nil where it shows none.
  func identity(of account: Account) throws -> CertificateIssuer.Identity? {
    let day: TimeInterval = 86_400
    let now = Date()
    let validity = now - day..<now + CertificateIssuer.year
    return switch account.credential {
    case .certificate: try clientAuthority.client(account, validity: validity, key: .ec)
    case .rsaCertificate: try clientAuthority.client(account, validity: validity, key: .rsa)
    case .expiredCertificate:
      try clientAuthority.client(account, validity: now - 2 * day..<now - day, key: .ec)
    case .foreignCertificate: try foreignAuthority.client(account, validity: validity, key: .ec)
    case .token, .wrongToken, .none: nil
    }
  }

  /// What the server's connections need. Clients may show a certificate or not; whose it is gets
  /// judged later, so that a bad one is answered with 401 as real servers do.
  func context(
    minimum: TLSVersion, maximum: TLSVersion?, offersHTTP2: Bool
  ) throws -> NIOSSLContext {
    let chain = try NIOSSLCertificate.fromPEMBytes(Array(try server.certificatePEM().utf8))
    let key = try NIOSSLPrivateKey(bytes: Array(server.keyPEM.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = minimum
    configuration.maximumTLSVersion = maximum
    configuration.certificateVerification = .optionalVerification
    // The system's own authorities take longer to read than everything else here together.
    configuration.trustRoots = .certificates(
      try NIOSSLCertificate.fromPEMBytes(Array(try clientAuthority.certificatePEM().utf8)))
    configuration.applicationProtocols = (offersHTTP2 ? ["h2"] : []) + ["http/1.1"]
    return try NIOSSLContext(configuration: configuration)
  }
}
