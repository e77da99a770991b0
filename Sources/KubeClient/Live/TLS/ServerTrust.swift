import Foundation
import NIOSSL

/// How a server's certificate is judged and with what the client shows who it is.
enum ServerTrust {
  /// The authorities to trust, as PEM; nil for the system's, and where nothing is judged.
  ///
  /// - Throws: ``ConnectionProblem`` where their file cannot be read.
  static func authorities(of connection: ClusterConnection) throws -> [UInt8]? {
    switch connection.trust {
    case .system, .none: return nil
    case .authorities(let pem): return pem
    case .authorityFile(let path):
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ConnectionProblem(
          place: path, problem: "the certificate authorities cannot be read",
          advice: "check that the file exists and may be read")
      }
      return [UInt8](data)
    }
  }

  /// - Throws: ``ConnectionProblem`` where a certificate or key is not one.
  static func configuration(
    _ connection: ClusterConnection, authorities: [UInt8]?, identity: Credentials.Identity?
  ) throws -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    if let authorities {
      configuration.trustRoots = .certificates(
        try certificates(authorities, what: "the certificate authorities", connection))
    }
    // The library would compare with the proxy's address; ``ServerIdentity`` has the server's.
    if connection.proxy != nil { configuration.certificateVerification = .noHostnameVerification }
    if connection.trust == .none { configuration.certificateVerification = .none }
    if let identity {
      let chain = try certificates(identity.chain, what: "the client certificate", connection)
      configuration.certificateChain = chain.map { .certificate($0) }
      do {
        configuration.privateKey = .privateKey(
          try NIOSSLPrivateKey(bytes: identity.key, format: .pem))
      } catch {
        throw ConnectionProblem(
          place: connection.name, problem: "the client key is not a private key in PEM",
          advice: "get a new kubeconfig for this user")
      }
    }
    return configuration
  }

  private static func certificates(
    _ pem: [UInt8], what: String, _ connection: ClusterConnection
  ) throws -> [NIOSSLCertificate] {
    let found = (try? NIOSSLCertificate.fromPEMBytes(pem)) ?? []
    guard !found.isEmpty else {
      throw ConnectionProblem(
        place: connection.name, problem: "\(what) cannot be read: no certificate in PEM",
        advice: "get a new kubeconfig for this cluster")
    }
    return found
  }
}
