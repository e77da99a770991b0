import NIOCore
import NIOSSL

/// Speaks TLS over connections of a probe.
struct TLSClient {
  private let context: NIOSSLContext
  private let judge: CertificateJudge?
  private let serverName: String

  /// Prepares to speak.
  ///
  /// - Parameters:
  ///   - serverName: the name or address to ask for where the settings name none.
  ///   - protocols: what to offer, the most wanted first.
  /// - Throws: where a file cannot be read or holds no certificate or key.
  init(
    _ settings: TLSSettings, serverName: String, protocols: [String] = []
  ) throws(ProbeFailure) {
    self.serverName = settings.serverName ?? serverName
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.applicationProtocols = protocols
    configuration.minimumTLSVersion = TLSVersion(settings.minimumVersion ?? .tls12)
    configuration.maximumTLSVersion = settings.maximumVersion.map(TLSVersion.init)
    // Certificates are judged below, as the exporter does it; here none is trusted.
    configuration.trustRoots = .certificates([])
    configuration.certificateVerification = .noHostnameVerification
    if let certificate = settings.certificate, let key = settings.key {
      configuration.certificateChain = try PEMReading.certificates(certificate).map {
        .certificate($0)
      }
      configuration.privateKey = .privateKey(try PEMReading.key(key))
    }
    do {
      context = try NIOSSLContext(configuration: configuration)
    } catch {
      throw .badModule("tls_config cannot be used: \(error)")
    }
    judge =
      settings.acceptsAnyCertificate
      ? nil
      : CertificateJudge(
        name: self.serverName, authorities: try settings.authorities.map(PEMReading.authorities))
  }

  /// Agrees on TLS, and notes it.
  func start(
    on connection: ProbeConnection, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> TLSSession {
    let shown = ShownCertificates()
    let (context, judge) = (context, judge)
    let name = HostAddress(serverName) == nil && !serverName.isEmpty ? serverName : nil
    let began = NIODeadline.now()
    let agreed: ByteInbox.Handshake
    do throws(ProbeFailure) {
      agreed = try await connection.startTLS {
        try NIOSSLClientHandler(
          context: context, serverHostname: name,
          customVerificationCallback: { shown.judge($0, by: judge, $1) })
      }
    } catch {
      run.add(Duration(.now() - began), to: .tls)
      if let problem = shown.problem { throw .tls(problem) }
      throw error
    }
    run.add(Duration(.now() - began), to: .tls)
    let session = TLSSession(
      version: agreed.version, applicationProtocol: agreed.applicationProtocol,
      certificates: shown.certificates, chain: shown.chain)
    run.note(.secured(session.facts))
    return session
  }
}
