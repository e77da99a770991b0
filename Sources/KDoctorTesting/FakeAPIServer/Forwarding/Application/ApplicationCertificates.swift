import NIOCore
import NIOSSL
import Synchronization
import X509

/// The certificates of all applications of a server, made when they are first needed.
final class ApplicationCertificates: Sendable {
  private struct State {
    var authority: CertificateIssuer?
    var identities: [ApplicationCertificate: CertificateIssuer.Identity] = [:]
  }

  private let state = Mutex(State())

  /// The authority that signs the good ones, as PEM.
  func authorityPEM() throws -> String {
    try state.withLock { try Self.authority(&$0).certificatePEM() }
  }

  /// What a TLS server needs.
  ///
  /// - Parameter note: is told the name that the client asks for.
  func context(
    _ certificate: ApplicationCertificate, note: @escaping @Sendable (String?) -> Void
  ) throws -> NIOSSLContext {
    let identity = try state.withLock { try Self.identity(certificate, &$0) }
    let chain = try NIOSSLCertificate.fromPEMBytes(Array(try identity.certificatePEM().utf8))
    let key = try NIOSSLPrivateKey(bytes: Array(identity.keyPEM.utf8), format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.applicationProtocols = certificate.protocols
    configuration.sslContextCallback = { client, promise in
      note(client.serverHostname)
      promise.succeed(.noChanges)
    }
    return try NIOSSLContext(configuration: configuration)
  }

  private static func identity(
    _ certificate: ApplicationCertificate, _ state: inout State
  ) throws -> CertificateIssuer.Identity {
    if let known = state.identities[certificate] { return known }
    let issuer =
      certificate.kind == .unknownAuthority
      ? try CertificateIssuer("somebody") : try authority(&state)
    let identity = try issuer.server(
      names: certificate.names.map { .dnsName($0) }, validity: certificate.validity)
    state.identities[certificate] = identity
    return identity
  }

  private static func authority(_ state: inout State) throws -> CertificateIssuer {
    if let known = state.authority { return known }
    let authority = try CertificateIssuer("applications-ca")
    state.authority = authority
    return authority
  }
}
